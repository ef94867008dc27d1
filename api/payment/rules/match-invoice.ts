import { businessDay, daysAfter } from '../../../schema/kernel/calendar.js';
import { minorPlaces } from '../../../schema/kernel/line-total.js';
import { Invoice, type InvoiceRow } from '../../../schema/payment/invoice.js';
import { MATCH_TOLERANCE } from '../../../schema/payment/tolerance.js';
import type { ContractRow } from '../../contracts/index.js';
import type { Read } from '../../kernel/command.js';
import { type Refusal, refuse } from '../../kernel/refusal.js';
import { change, rule } from '../../kernel/rule.js';
import { type MatchSides, matchLines } from './match-lines.js';
import { inAll, priceEffects } from './price-effect.js';

/** The three sides of the match and the contract whose days of payment begin with it. */
export interface MatchInvoiceFacts extends MatchSides {
  readonly contract: ContractRow;
}

/** Matches an invoice with its order and the accepted goods; what differs beyond the tolerance makes it an exception. */
export const matchInvoice = rule(Invoice, 'matchInvoice', {
  foreseen: true,
  facts: (_input, read, row) => load(row, read),
  decide: (row, _input, { facts, now }) => {
    const differences = matchLines(row.lines, facts, MATCH_TOLERANCE);
    const matched = differences.length === 0;
    const { currency } = row;
    const effect = inAll(priceEffects([row], [facts.order])).toFixed(minorPlaces(currency));
    return change(Invoice, {
      state: matched ? 'MATCHED' : 'EXCEPTION',
      differences,
      priceEffect: { amount: effect, currency },
      matchedAt: matched ? now : null,
      dueOn: matched ? daysAfter(businessDay(now), facts.contract.paymentDays) : null,
    });
  },
});

async function load(row: InvoiceRow, read: Read): Promise<MatchInvoiceFacts | Refusal> {
  const order = await read.byId('PurchaseOrder', row.orderId);
  const contract = order && (await read.byId('Contract', order.contractId));
  if (!order || !contract) return refuse('NOT_FOUND', 'kernel.notFound', ['invoiceId']);
  const receipts = await read.find('GoodsReceipt', { orderId: row.orderId, state: 'INSPECTED' });
  const orders = await read.find('PurchaseOrder', { contractId: contract._id });
  const invoices = await read.find('Invoice', {
    orderId: { $in: orders.map(({ _id }) => _id) },
    state: { $in: ['MATCHED', 'PAID'] },
    _id: { $ne: row._id },
  });
  const returns = await read.find('GoodsReturn', { orderId: row.orderId });
  return { order, contract, receipts, orders, invoices, returns };
}
