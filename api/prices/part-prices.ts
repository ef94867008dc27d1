import type { PartRow } from '../../schema/catalogue/part.js';
import type { ContractRow } from '../../schema/contracts/contract.js';
import { GoodsReceipt } from '../../schema/delivery/goods-receipt.js';
import { businessDay } from '../../schema/kernel/calendar.js';
import { LIFECYCLES } from '../../schema/lifecycles.js';
import { batchedReader } from '../kernel/batched-reader.js';
import type { Context } from '../kernel/context.js';
import { foreseeNeeds } from '../kernel/judge-needs.js';
import { computedOf, listRows } from '../kernel/reads.js';
import { sayNamed } from '../kernel/say-named.js';
import { rowsWithLines, withTax } from './lines-with.js';

const MOST_ORDERED = 100;
/** Invoices that are looked at for one whose payment stands. */
const MOST_PAID = 5;

/** The orders of which something may still come. */
const TO_COME = GoodsReceipt.moves.recordReceipt.startsFrom.states;

/** A price and where it comes from; `unitPrice` is with tax. */
interface Priced {
  readonly unitPrice: string;
  readonly currency: string;
  readonly supplierId: string;
}

/** What was paid for a part last. */
export interface PaidPrice extends Priced {
  readonly paidOn: string;
  readonly invoiceId: string;
}

/** The price of the latest invoice with a part that has been paid; null where there is none. */
export async function lastPaid({ number }: PartRow, { actor }: Context): Promise<PaidPrice | null> {
  const asked = { match: { state: 'PAID' }, field: 'partNumber', value: number, most: MOST_PAID } as const;
  const invoices = await rowsWithLines('Invoice', actor, asked);
  if (invoices.length === 0) return null;
  const ids = invoices.map(({ _id }) => _id);
  const payments = await listRows('Payment', actor, { invoiceId: { $in: ids }, state: 'PAID' }, { limit: MOST_PAID });
  const paidOn = new Map(payments.map((payment) => [payment.invoiceId, payment.paidOn]));
  for (const { _id, lines, currency, priceBasis, supplierId } of invoices) {
    const [line] = lines;
    const day = paidOn.get(_id);
    if (line && day) return { unitPrice: withTax(line, priceBasis), currency, supplierId, paidOn: day, invoiceId: _id };
  }
  return null;
}

/** The price of a part under one contract. */
export interface AgreedPrice extends Priced {
  readonly validTo: string;
  readonly contract: ContractRow;
}

/** The prices of a part under all contracts in force today, the newest contract first. */
export async function agreedPrices({ _id: value }: PartRow, { actor, clock }: Context): Promise<AgreedPrice[]> {
  const today = businessDay(clock.now());
  const match = { state: 'ACTIVE', validFrom: { $lte: today }, validTo: { $gte: today } };
  const contracts = await rowsWithLines('Contract', actor, { match, field: 'partId', value });
  return contracts.flatMap((contract) => {
    const { lines, currency, priceBasis, supplierId, validTo } = contract;
    return lines.map((line) => ({
      unitPrice: withTax(line, priceBasis),
      ...{ currency, supplierId, validTo, contract },
    }));
  });
}

/** Why nothing can be ordered at an agreed price at present, in the reader's words: its supplier is suspended; null where it can. */
export async function whyNotOrdered({ contract }: AgreedPrice, ctx: Context): Promise<string | null> {
  const asking = { actor: ctx.actor, now: ctx.clock.now(), read: batchedReader(ctx) };
  const against = await foreseeNeeds({ lifecycle: LIFECYCLES.PurchaseOrder, move: 'createOrder' }, contract, asking);
  return against && (await sayNamed(ctx, against.key, { subject: 'PurchaseOrder', ...against.params }));
}

/** How much of a part is ordered, confirmed and still to come, as exact decimal text; of all orders, so it is added up in the database. */
export async function onOrder({ _id: value }: PartRow, { actor }: Context): Promise<string> {
  const open = { state: { $in: [...TO_COME] }, 'lines.partId': value };
  const [sum] = await computedOf('PurchaseOrder', actor, open, [
    { $unwind: '$lines' },
    { $match: { 'lines.partId': value } },
    { $group: { _id: null, left: { $sum: { $max: [0, { $subtract: ['$lines.quantity', '$lines.received'] }] } } } },
  ]);
  return sum ? String((sum as { readonly left: unknown }).left) : '0';
}

/** One line of an order. */
export interface OrderedPrice extends Priced {
  readonly id: string;
  readonly quantity: string;
  readonly orderedOn: Date;
  readonly orderId: string;
}

/** The latest lines of released orders with a part, newest first. */
export async function orderedPrices({ _id: value }: PartRow, { actor }: Context): Promise<OrderedPrice[]> {
  const match = { releasedAt: { $ne: null }, state: { $ne: 'CANCELLED' } };
  const orders = await rowsWithLines('PurchaseOrder', actor, { match, field: 'partId', value, most: MOST_ORDERED });
  const prices = orders.flatMap(({ _id, lines, currency, priceBasis, supplierId, releasedAt }) =>
    lines.flatMap((line) =>
      releasedAt === null
        ? []
        : [
            {
              id: `${_id}.${line.id}`,
              unitPrice: withTax(line, priceBasis),
              ...{ currency, supplierId, quantity: line.quantity, orderedOn: releasedAt, orderId: _id },
            },
          ],
    ),
  );
  return prices.slice(0, MOST_ORDERED);
}
