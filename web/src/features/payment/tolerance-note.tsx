import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { grouped, instant } from '../../components/format.js';
import type { InvoiceToleranceFragment } from '../../generated/graphql.js';
import { type Bounds, useTolerance } from './use-tolerance.js';

function Limits({ bounds, currency }: { readonly bounds: Bounds; readonly currency: string }) {
  const { t } = useTranslation();
  const { pricePercent, lineMost, invoiceMost } = bounds;
  return t('invoice.tolerance', {
    percent: pricePercent,
    line: grouped(lineMost),
    invoice: grouped(invoiceMost),
    currency,
  });
}

/** How far an invoice that is not matched yet may differ from its order and still count as equal, in words. */
export function PresentTolerance({ currency }: { readonly currency: string }) {
  const tolerance = useTolerance();
  return tolerance && <Limits bounds={tolerance} currency={currency} />;
}

/** How far an invoice could differ when it was matched, whatever was set since; and for one that was not, how far it may at present. */
export function ToleranceNote({
  invoice,
  currency,
}: {
  readonly invoice: InvoiceToleranceFragment;
  readonly currency: string;
}) {
  const { t } = useTranslation();
  const { tolerance, tolerancePercent, toleranceLine, toleranceInvoice } = invoice;
  if (tolerancePercent == null || !toleranceLine || !toleranceInvoice) return <PresentTolerance currency={currency} />;
  const bounds = {
    pricePercent: tolerancePercent,
    lineMost: toleranceLine.amount,
    invoiceMost: toleranceInvoice.amount,
  };
  return (
    <>
      {tolerance ? (
        <Link to={`/tolerances/${tolerance.id}`}>
          {t('invoice.matchedBySet', { since: instant(tolerance.confirmedAt) })}
        </Link>
      ) : (
        t('invoice.matchedByDefault')
      )}{' '}
      <Limits bounds={bounds} currency={currency} />
    </>
  );
}
