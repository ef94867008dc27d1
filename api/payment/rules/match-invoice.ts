import { businessDay, daysAfter } from '../../../schema/kernel/calendar.js';
import { exact } from '../../../schema/kernel/exact.js';
import { minorPlaces } from '../../../schema/kernel/line-total.js';
import { changedByLaw } from '../../../schema/kernel/tax-rates.js';
import { Invoice, type InvoiceLineRow, type InvoiceRow, SINCE_MATCHED } from '../../../schema/payment/invoice.js';
import type { Tolerance } from '../../../schema/payment/tolerance.js';
import type { ContractRow } from '../../contracts/index.js';
import type { Read } from '../../kernel/command.js';
import { type Refusal, refuse } from '../../kernel/refusal.js';
import { change, rule } from '../../kernel/rule.js';
import { taxSpans } from '../../suppliers/index.js';
import { type MatchSides, matchLines } from './match-lines.js';
import { chargedLines, inAll, orderLineKey, priceEffects } from './price-effect.js';
import { inForce } from './tolerance-in-force.js';

/** The three sides of the match, and the contract whose payment term starts with the match. */
export interface MatchInvoiceFacts extends MatchSides {
  readonly contract: ContractRow;
  /** The tolerance in force. */
  readonly tolerance: Tolerance & { readonly id: string | null };
}

/** Matches an invoice with its orders and the accepted goods. Differences beyond the tolerance make it an exception. */
export const matchInvoice = rule(Invoice, 'matchInvoice', {
  foreseen: true,
  facts: (_input, read, row) => load(row, read),
  decide: (row, _input, { facts, now }) => {
    const { tolerance } = facts;
    const differences = matchLines(row, facts, tolerance);
    const matched = differences.length === 0;
    const { currency } = row;
    const effect = inAll(priceEffects(chargedLines([row]), facts.orders)).toFixed(minorPlaces(currency));
    return change(Invoice, {
      state: matched ? 'MATCHED' : 'EXCEPTION',
      lines: withRateSince(row, facts),
      differences,
      priceEffect: { amount: effect, currency },
      toleranceId: tolerance.id,
      tolerancePercent: tolerance.pricePercent,
      toleranceLine: { amount: tolerance.lineMost, currency },
      toleranceInvoice: { amount: tolerance.invoiceMost, currency },
      matchedAt: matched ? now : null,
      dueOn: matched ? daysAfter(businessDay(now), facts.contract.paymentDays) : null,
    });
  },
});

/** The lines, each with the day since when its rate counts in place of the order's, where the law has changed it. */
function withRateSince({ lines }: InvoiceRow, facts: MatchSides): InvoiceLineRow[] {
  const ordered = facts.orders.flatMap(({ _id, lines: own }) =>
    own.map(({ id, taxRate }) => [orderLineKey({ orderId: _id, orderLineId: id }), taxRate] as const),
  );
  const agreed = new Map(ordered);
  return lines.map((line) => {
    const rate = agreed.get(orderLineKey(line)) ?? line.taxRate;
    return { ...line, rateSince: exact(rate).eq(line.taxRate) ? null : facts.changedByLaw(rate, line.taxRate) };
  });
}

async function load(row: InvoiceRow, read: Read): Promise<MatchInvoiceFacts | Refusal> {
  const { contractId, issuedOn } = row;
  const supplier = await read.byId('Supplier', row.supplierId);
  const spans = await taxSpans(read);
  const of = { taxpayer: supplier?.taxpayer ?? null, day: issuedOn };
  const contract = await read.byId('Contract', contractId);
  if (!contract) return refuse('NOT_FOUND', 'kernel.notFound', ['invoiceId']);
  const ofOrders = { orderId: { $in: [...row.orderIds] } };
  return {
    contract,
    orders: await read.find('PurchaseOrder', { contractId }),
    receipts: await read.find('GoodsReceipt', { ...ofOrders, state: 'INSPECTED' }),
    invoices: await read.find('Invoice', { contractId, state: { $in: SINCE_MATCHED }, _id: { $ne: row._id } }),
    returns: await read.find('GoodsReturn', ofOrders),
    changedByLaw: (agreed, stated) => changedByLaw({ agreed, stated }, of, spans),
    tolerance: inForce(await read.find('MatchTolerance', { state: 'CONFIRMED' })),
  };
}
