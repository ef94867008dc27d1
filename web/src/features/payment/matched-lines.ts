import { goodQuantity } from '../../../../schema/delivery/good-quantity.js';
import { exact, plain } from '../../../../schema/kernel/exact.js';
import { lineTotal } from '../../../../schema/kernel/line-total.js';
import { sumsBy } from '../../../../schema/kernel/sums-by.js';
import { priceIn } from '../../../../schema/kernel/tax.js';
import type { MatchedInvoiceFragment } from '../../generated/graphql.js';

/** An invoice with what it is compared with. */
export type MatchedInvoice = MatchedInvoiceFragment;
type Line = MatchedInvoice['lines'][number];
type Difference = MatchedInvoice['differences'][number];

/** A difference that the match found, with what it amounts to. */
export interface CountedDifference {
  readonly kind: Difference['kind'];
  readonly invoiced: string;
  readonly expected: string;
  /** By how much more (less, if negative) was invoiced than expected, in the invoice's currency. */
  readonly amount: string;
  /** The order that it concerns; null where it concerns no single order. */
  readonly orderId: string | null;
}

/** One line of the three documents: as ordered, as accepted, as invoiced. */
export interface MatchedLine extends Line {
  /** The number of its order, where the invoice is for several orders. Null for a single order, which the head of the page names. */
  readonly of: string | null;
  readonly ordered: MatchedInvoice['orders'][number]['lines'][number] | null;
  /** The invoiced unit price as the order has it: on its basis, at its rate, with the same net price. */
  readonly priceAsOrdered: string;
  readonly accepted: string;
  /** The quantity of the same goods on other matched or paid invoices. */
  readonly before: string;
  /** The accepted quantity that no other invoice has taken. */
  readonly available: string;
  readonly found: readonly CountedDifference[];
}

/** The key of an order's line among several orders. */
interface OfOrder {
  readonly orderId?: string | null | undefined;
  readonly orderLineId?: string | null | undefined;
}

const keyOf = ({ orderId, orderLineId }: OfOrder) => `${orderId}/${orderLineId}`;

/** The lines of documents that each belong to one order, together with that order. */
function withOrder<L extends { readonly orderLineId: string }>(
  documents: readonly { readonly order?: { readonly id: string } | null | undefined; readonly lines: readonly L[] }[],
): (L & OfOrder)[] {
  return documents.flatMap(({ order, lines }) => lines.map((line) => ({ ...line, orderId: order?.id })));
}

/** The goods receipts of an invoice's orders that count for the match. */
export function receiptsOf({ orders, purchase }: MatchedInvoice) {
  const own = new Set(orders.map(({ id }) => id));
  return (purchase?.goodsReceipts ?? []).filter(
    (receipt) => own.has(receipt.order?.id ?? '') && receipt.state !== 'REVERSED',
  );
}

/**
 * The amount of a difference. Surplus quantity is counted at the order's price and a wrong price for everything invoiced, so that both
 * together make the whole amount.
 */
function counted(
  line: Line,
  { kind, invoiced, expected, orderId }: Difference,
  { currency, agreed }: { readonly currency: string; readonly agreed: string },
): CountedDifference {
  // Of a sum beyond its limit, only the part beyond the limit counts; below a limit for too little, the part below it.
  if (kind === 'RATE') return { kind, invoiced, expected, amount: '0', orderId: orderId ?? null };
  if (kind !== 'QUANTITY' && kind !== 'PRICE') return overLimit({ kind, invoiced, expected, orderId: orderId ?? null });
  const more = plain(exact(invoiced).minus(expected));
  const amount = kind === 'QUANTITY' ? lineTotal(more, agreed, currency) : lineTotal(line.quantity, more, currency);
  return { kind, invoiced, expected, amount, orderId: orderId ?? null };
}

function overLimit({ kind, invoiced, expected, orderId }: Omit<Difference, 'orderLineId'>): CountedDifference {
  const limit = exact(invoiced).isNegative() ? exact(expected).negated() : exact(expected);
  const amount = plain(exact(invoiced).minus(limit));
  return { kind, invoiced, expected, amount, orderId: orderId ?? null };
}

/** The differences that concern no single line: the sum of what is invoiced differs by more than it may in total. */
export function wholeDifferences({ differences }: MatchedInvoice): CountedDifference[] {
  return differences.filter(({ orderLineId }) => orderLineId == null).map(overLimit);
}

/** The lines of an invoice, each with its order's line and what was accepted. The differences are those that the match recorded. */
export function matchedLines(invoice: MatchedInvoice): MatchedLine[] {
  const { id, orders, purchase, currency, priceBasis, lines, differences } = invoice;
  const bases = new Map(orders.map((order) => [order.id, order.priceBasis]));
  const numbers = new Map(orders.map((order) => [order.id, order.number]));
  const ordered = new Map(
    orders.flatMap((order) => order.lines.map((line) => [keyOf({ orderId: order.id, orderLineId: line.id }), line])),
  );
  const accepted = sumsBy(withOrder(receiptsOf(invoice)), keyOf, ({ accepted: came, returned }) =>
    goodQuantity({ accepted: came ?? null, returned: returned ?? null }),
  );
  const others = (purchase?.invoices ?? []).filter((other) => other.id !== id && other.matchedAt);
  const before = sumsBy(
    others.flatMap((other) => other.lines),
    keyOf,
    ({ quantity }) => quantity,
  );
  const credited = sumsBy(withOrder(purchase?.goodsReturns ?? []), keyOf, ({ invoiced }) => invoiced);
  return lines.map((line) => {
    const key = keyOf(line);
    const came = accepted.get(key) ?? '0';
    const taken = plain(exact(before.get(key) ?? '0').minus(credited.get(key) ?? '0'));
    const source = ordered.get(key) ?? null;
    const agreed = source?.unitPrice ?? line.unitPrice;
    const own = { basis: priceBasis, taxRate: line.taxRate };
    const terms = { basis: bases.get(line.orderId) ?? priceBasis, taxRate: source?.taxRate ?? line.taxRate };
    return {
      ...line,
      of: orders.length > 1 ? (numbers.get(line.orderId) ?? null) : null,
      ordered: source,
      priceAsOrdered: priceIn(line.unitPrice, own, terms),
      accepted: came,
      before: taken,
      available: plain(exact(came).minus(taken)),
      found: differences
        .filter((difference) => keyOf(difference) === key)
        .map((difference) => counted(line, difference, { currency, agreed })),
    };
  });
}
