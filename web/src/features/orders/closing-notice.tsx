import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { instant, money } from '../../components/format.js';
import type { OrderQuery } from '../../generated/graphql.js';

type Closing = NonNullable<NonNullable<OrderQuery['order']>['closing']>;

/** Says that an order is to be closed without its supplier's consent: why, and what the supplier is owed for it. */
export function ClosingNotice({ closing, currency }: { readonly closing: Closing; readonly currency: string }) {
  const { t } = useTranslation();
  const { reason, owed, proposedAt } = closing;
  return (
    <Alert
      type="warning"
      showIcon
      title={t('order.closing', { at: instant(proposedAt), owed: money({ amount: owed, currency }) })}
      description={<div style={{ whiteSpace: 'pre-wrap' }}>{t('orderProposal.reason', { reason })}</div>}
    />
  );
}
