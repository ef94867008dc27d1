import { useTranslation } from 'react-i18next';
import { MATCH_TOLERANCE } from '../../../../schema/payment/tolerance.js';
import { grouped } from '../../components/format.js';

/** How far an invoice may differ from its order and still count as equal, in words: per cent, and what it may come to. */
export function ToleranceNote({ currency }: { readonly currency: string }) {
  const { t } = useTranslation();
  const { pricePercent, lineMost, invoiceMost } = MATCH_TOLERANCE;
  return t('invoice.tolerance', {
    percent: pricePercent,
    line: grouped(lineMost),
    invoice: grouped(invoiceMost),
    currency,
  });
}
