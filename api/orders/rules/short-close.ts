import { exact, plain } from '../../../schema/kernel/exact.js';
import { taxed, taxedMoney, taxedSum } from '../../../schema/kernel/tax.js';
import { type OrderLineRow, PurchaseOrder, type PurchaseOrderRow } from '../../../schema/orders/purchase-order.js';
import { type Several, several } from '../../kernel/command.js';
import { change } from '../../kernel/rule.js';
import { callOffFollows } from './call-off.js';
import { completing, type StandingPurchase } from './purchase-facts.js';
import { stateByReceived } from './state-by-received.js';

/** The reason for closing an order, and the amount owed to the supplier if it did not agree (null if it did). */
export interface Grounds {
  readonly remark: string;
  readonly owed: string | null;
}

/**
 * Closes an order that will receive nothing more. Each line is reduced to what has come; the rest is given up and can be ordered again
 * under the contract. The purchase is completed if it waited for nothing else. An order of which nothing was delivered is cancelled.
 */
export function shortClose(order: PurchaseOrderRow, standing: StandingPurchase, { remark, owed }: Grounds): Several {
  const { _id, currency } = order;
  const lines = order.lines.map((line) => closedLine(line, order));
  const state = stateByReceived(order.lines) === 'CONFIRMED' ? ('CANCELLED' as const) : ('CLOSED' as const);
  const orders = standing.orders.map((one) => (one._id === _id ? { ...one, state, lines } : one));
  const closed = change(PurchaseOrder, {
    state,
    lines,
    ...taxedMoney(taxedSum(lines, currency), currency),
    ...{
      remark,
      owed: owed === null ? null : { amount: owed, currency },
      proposal: null,
      counter: null,
      change: null,
      closing: null,
      urging: null,
    },
  });
  return several(closed, [...callOffFollows(order, state), ...completing({ ...standing, orders }, null)]);
}

function closedLine(line: OrderLineRow, { priceBasis, currency }: PurchaseOrderRow): OrderLineRow {
  const { quantity, received } = line;
  const rest = exact(quantity).minus(received);
  const closed = rest.plus(line.closed ?? '0');
  const amounts = taxed({ ...line, quantity: received }, priceBasis, currency);
  return { ...line, quantity: received, ...amounts, closed: closed.isZero() ? null : plain(closed) };
}
