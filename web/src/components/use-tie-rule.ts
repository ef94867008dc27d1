import { useTranslation } from 'react-i18next';
import type { TieBreak } from '../../../schema/sourcing/tie-breaks.js';

/** An event's rule for bids with the same score, in words. */
export function useTieRule(breaks: readonly TieBreak[]): string {
  const { t } = useTranslation();
  if (breaks.length === 0) return t('tieBreaks.shared');
  return t('tieBreaks.rule', { rules: breaks.map((one) => t(`tieBreaks.${one}`)).join(t('tieBreaks.then')) });
}
