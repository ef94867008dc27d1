import { useTranslation } from 'react-i18next';
import type { OrderFactsFragment } from '../generated/graphql.js';
import { money } from './format.js';
import type { Fact } from './subject-page.js';

/** What both sides read of an order on its page, in the same words. */
export function useOrderFacts() {
  const { t } = useTranslation();
  return ({ deliverTo, version, owed }: OrderFactsFragment): Fact[] => [
    { label: t('field.PurchaseOrder.deliverTo'), value: deliverTo },
    { label: t('field.PurchaseOrder.version'), value: version },
    { label: t('field.PurchaseOrder.owed'), value: owed && money(owed) },
  ];
}
