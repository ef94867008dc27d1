import { useTranslation } from 'react-i18next';
import type { Proposal } from './score-page.js';

/** How the sheet names a bid: by its supplier, or by its number where the event keeps names from its experts. */
export function useBidder(): (proposal: Pick<Proposal, 'number' | 'supplier'>) => string {
  const { t } = useTranslation();
  return ({ number, supplier }) => supplier?.name ?? t('score.numbered', { number });
}
