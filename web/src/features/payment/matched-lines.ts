import { goodQuantity } from '../../../../schema/delivery/good-quantity.js';
import { exact, plain } from '../../../../schema/kernel/exact.js';
import { lineTotal } from '../../../../schema/kernel/line-total.js';
import { sumsBy } from '../../../../schema/kernel/sums-by.js';
import type { InvoiceQuery } from '../../generated/graphql.js';

/** An invoice with what it is compared with. */
export type MatchedInvoice = NonNullable<InvoiceQuery['invoice']>;
type Line = MatchedInvoice['lines'][number];
type Difference = MatchedInvoice['differences'][number];

/** A difference that the match found, with what it amounts to. */
export interface CountedDifference {
  readonly kind: Difference['kind'];
  readonly invoiced: string;
  readonly expected: string;
  /** More (or less, with a minus) invoiced than expected, in the invoice's currency. */
  readonly amount: string;
}

/** One line of the three documents: as ordered, as accepted, as invoiced. */
export interface MatchedLine extends Line {
  readonly ordered: { readonly quantity: string; readonly unitPrice: string; readonly total: string } | null;
  readonly accepted: string;
  /** Invoiced for the same goods by others that are matched or paid. */
  readonly before: string;
  /** Accepted and not yet invoiced otherwise. */
  readonly available: string;
  readonly found: readonly CountedDifference[];
}

/** The goods receipts of an invoice's order that count. */
export function receiptsOf({ order, purchase }: MatchedInvoice) {
  return (purchase?.goodsReceipts ?? []).filter(
    (receipt) => receipt.order?.id === order?.id && receipt.state !== 'REVERSED',
  );
}

/** Too much is counted at the order's price and a wrong price for all that is invoiced, so that together they are the whole. */
function counted(
  line: Line,
  { kind, invoiced, expected }: Difference,
  { currency, agreed }: { readonly currency: string; readonly agreed: string },
): CountedDifference {
  // Of a limit what lies above it; of a limit to what is charged too little what lies below.
  if (kind !== 'QUANTITY' && kind !== 'PRICE') return overLimit({ kind, invoiced, expected });
  const more = plain(exact(invoiced).minus(expected));
  const amount = kind === 'QUANTITY' ? lineTotal(more, agreed, currency) : lineTotal(line.quantity, more, currency);
  return { kind, invoiced, expected, amount };
}

function overLimit({ kind, invoiced, expected }: Omit<Difference, 'orderLineId'>): CountedDifference {
  const limit = exact(invoiced).isNegative() ? exact(expected).negated() : exact(expected);
  return { kind, invoiced, expected, amount: plain(exact(invoiced).minus(limit)) };
}

/** What the match found of no single line: that what is invoiced differs by more than it may in all. */
export function wholeDifferences({ differences }: MatchedInvoice): CountedDifference[] {
  return differences.filter(({ orderLineId }) => orderLineId == null).map(overLimit);
}

/** The lines of an invoice beside their order's and what was accepted; the differences are those the match recorded. */
export function matchedLines(invoice: MatchedInvoice): MatchedLine[] {
  const { id, order, purchase, currency, lines, differences } = invoice;
  const ordered = new Map((order?.lines ?? []).map((line) => [line.id, line]));
  const accepted = sumsBy(
    receiptsOf(invoice).flatMap((receipt) => receipt.lines),
    (line) => line.orderLineId,
    (line) => goodQuantity({ accepted: line.accepted ?? null, returned: line.returned ?? null }),
  );
  const others = (purchase?.invoices ?? []).filter(
    (other) => other.id !== id && other.order?.id === order?.id && ['MATCHED', 'PAID'].includes(other.state),
  );
  const before = sumsBy(
    others.flatMap((other) => other.lines),
    (line) => line.orderLineId,
    (line) => line.quantity,
  );
  const credited = sumsBy(
    (purchase?.goodsReturns ?? []).filter((back) => back.order?.id === order?.id).flatMap((back) => back.lines),
    (line) => line.orderLineId,
    (line) => line.invoiced,
  );
  return lines.map((line) => {
    const came = accepted.get(line.orderLineId) ?? '0';
    const taken = plain(exact(before.get(line.orderLineId) ?? '0').minus(credited.get(line.orderLineId) ?? '0'));
    const source = ordered.get(line.orderLineId) ?? null;
    const agreed = source?.unitPrice ?? line.unitPrice;
    return {
      ...line,
      ordered: source,
      accepted: came,
      before: taken,
      available: plain(exact(came).minus(taken)),
      found: differences
        .filter(({ orderLineId }) => orderLineId === line.orderLineId)
        .map((difference) => counted(line, difference, { currency, agreed })),
    };
  });
}
