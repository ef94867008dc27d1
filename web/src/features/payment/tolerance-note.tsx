import { useTranslation } from 'react-i18next';
import { grouped } from '../../components/format.js';
import { useTolerance } from './use-tolerance.js';

/** How far an invoice may differ from its order and still count as equal, in words: the percentage, and the limits in money. */
export function ToleranceNote({ currency }: { readonly currency: string }) {
  const { t } = useTranslation();
  const tolerance = useTolerance();
  if (!tolerance) return null;
  const { pricePercent, lineMost, invoiceMost } = tolerance;
  return t('invoice.tolerance', {
    percent: pricePercent,
    line: grouped(lineMost),
    invoice: grouped(invoiceMost),
    currency,
  });
}
