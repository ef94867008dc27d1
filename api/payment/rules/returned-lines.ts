import { goodQuantity } from '../../../schema/delivery/good-quantity.js';
import type { GoodsReceiptRow } from '../../../schema/delivery/goods-receipt.js';
import { exact, plain } from '../../../schema/kernel/exact.js';
import { type PriceBasis, taxed } from '../../../schema/kernel/tax.js';
import { byOrderLine } from '../../../schema/orders/by-order-line.js';
import type { AskedReturnLine, GoodsReturnLineRow, GoodsReturnRow } from '../../../schema/payment/goods-return.js';
import type { InvoiceRow } from '../../../schema/payment/invoice.js';
import { type Refusal, refuse, refuseTogether } from '../../kernel/refusal.js';
import type { PurchaseOrderRow } from '../../orders/index.js';
import { type ChargedLine, chargedLines } from './price-effect.js';

/** What returned goods are checked against. */
export interface ReturnSides {
  readonly order: PurchaseOrderRow;
  /** Inspected receipts of the order, including the one from which goods are returned. */
  readonly receipts: readonly GoodsReceiptRow[];
  /** Matched and paid invoices with lines of the order, in whatever order. */
  readonly invoices: readonly InvoiceRow[];
  /** Earlier returns of the order. */
  readonly returns: readonly GoodsReturnRow[];
}

/**
 * The lines of a return, or a refusal. No more can be returned of a line than is good. What is invoiced beyond the goods that stay has to
 * be credited, at the price and the tax rate of the newest invoice.
 */
export function returnedLines(
  asked: readonly AskedReturnLine[],
  receipt: GoodsReceiptRow,
  sides: ReturnSides,
): GoodsReturnLineRow[] | Refusal {
  const came = new Map(receipt.lines.map((line) => [line.id, line]));
  const good = byOrderLine(sides.receipts, goodQuantity);
  const charges = chargesOf(sides);
  const billed = byOrderLine([{ lines: charges }], ({ quantity }) => quantity);
  const credited = byOrderLine(sides.returns, ({ invoiced }) => invoiced);
  const made = new Map<string, GoodsReturnLineRow>();
  const refused: Refusal[] = [];
  for (const [index, { lineId, quantity }] of asked.entries()) {
    const line = came.get(lineId);
    if (!line) {
      refused.push(refuse('NOT_FOUND', 'delivery.noSuchLine', ['lines', index, 'lineId']));
      continue;
    }
    if (made.has(lineId)) refused.push(refuse('RULE', 'delivery.lineTwice', ['lines', index, 'lineId']));
    const left = goodQuantity(line);
    if (exact(left).lt(quantity))
      refused.push(refuse('RULE', 'payment.overGood', ['lines', index, 'quantity'], { good: left, quantity }));
    const { orderLineId, partNumber, name, unit } = line;
    const stays = exact(good.get(orderLineId) ?? '0').minus(quantity);
    const charged = exact(billed.get(orderLineId) ?? '0').minus(credited.get(orderLineId) ?? '0');
    const beyond = charged.gt(stays) ? charged.minus(stays) : exact('0');
    const invoiced = plain(beyond.gt(quantity) ? exact(quantity) : beyond);
    const price = priceOf(orderLineId, sides.order, charges);
    const amounts = taxed({ ...price, quantity: invoiced }, price.priceBasis, sides.order.currency);
    made.set(lineId, {
      ...{ id: `l${index + 1}`, receiptLineId: lineId, orderLineId, partNumber, name, unit },
      ...{ quantity, invoiced, ...price, ...amounts },
    });
  }
  return refuseTogether(refused) ?? [...made.values()];
}

/** The invoice lines of this order; a monthly invoice has lines of other orders too. Those of the invoice that was matched first come first. */
function chargesOf({ order, invoices }: ReturnSides): ChargedLine[] {
  const matched = ({ matchedAt }: InvoiceRow) => matchedAt?.getTime() ?? 0;
  const oldestFirst = invoices.toSorted(
    (one, other) => matched(one) - matched(other) || (one._id < other._id ? -1 : 1),
  );
  return chargedLines(oldestFirst).filter(({ orderId }) => orderId === order._id);
}

/** A unit price, what it contains, and the tax rate of its line. */
interface Price {
  readonly unitPrice: string;
  readonly priceBasis: PriceBasis;
  readonly taxRate: string;
}

function priceOf(orderLineId: string, { lines, priceBasis }: PurchaseOrderRow, charges: readonly ChargedLine[]): Price {
  const charged = charges.findLast((line) => line.orderLineId === orderLineId);
  const ordered = lines.find(({ id }) => id === orderLineId);
  const { unitPrice, taxRate } = charged ?? ordered ?? { unitPrice: '0', taxRate: '0' };
  return { unitPrice, taxRate, priceBasis: charged?.priceBasis ?? priceBasis };
}
