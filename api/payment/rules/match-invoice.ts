import { businessDay, daysAfter } from '../../../schema/kernel/calendar.js';
import { minorPlaces } from '../../../schema/kernel/line-total.js';
import { Invoice, type InvoiceRow } from '../../../schema/payment/invoice.js';
import { type Tolerance, toleranceInForce } from '../../../schema/payment/tolerance.js';
import type { ContractRow } from '../../contracts/index.js';
import type { Read } from '../../kernel/command.js';
import { type Refusal, refuse } from '../../kernel/refusal.js';
import { change, rule } from '../../kernel/rule.js';
import { type MatchSides, matchLines } from './match-lines.js';
import { inAll, priceEffects } from './price-effect.js';

/** The three sides of the match, and the contract whose payment term starts with the match. */
export interface MatchInvoiceFacts extends MatchSides {
  readonly contract: ContractRow;
  /** The tolerance that two people have set. */
  readonly tolerance: Tolerance;
}

/** Matches an invoice with its orders and the accepted goods. Differences beyond the tolerance make it an exception. */
export const matchInvoice = rule(Invoice, 'matchInvoice', {
  foreseen: true,
  facts: (_input, read, row) => load(row, read),
  decide: (row, _input, { facts, now }) => {
    const differences = matchLines(row.lines, facts, facts.tolerance);
    const matched = differences.length === 0;
    const { currency } = row;
    const effect = inAll(priceEffects(row.lines, facts.orders)).toFixed(minorPlaces(currency));
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
  const { contractId } = row;
  const contract = await read.byId('Contract', contractId);
  if (!contract) return refuse('NOT_FOUND', 'kernel.notFound', ['invoiceId']);
  const ofOrders = { orderId: { $in: [...row.orderIds] } };
  return {
    contract,
    orders: await read.find('PurchaseOrder', { contractId }),
    receipts: await read.find('GoodsReceipt', { ...ofOrders, state: 'INSPECTED' }),
    invoices: await read.find('Invoice', { contractId, state: { $in: ['MATCHED', 'PAID'] }, _id: { $ne: row._id } }),
    returns: await read.find('GoodsReturn', ofOrders),
    tolerance: toleranceInForce(await read.find('MatchTolerance', { state: 'CONFIRMED' })),
  };
}
