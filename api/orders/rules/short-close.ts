import { exact, plain } from '../../../schema/kernel/exact.js';
import { lineTotal, totalOf } from '../../../schema/kernel/line-total.js';
import { type OrderLineRow, PurchaseOrder, type PurchaseOrderRow } from '../../../schema/orders/purchase-order.js';
import { type Several, several } from '../../kernel/command.js';
import { change } from '../../kernel/rule.js';
import { completing, type StandingPurchase } from './purchase-facts.js';

/** Why an order is closed, and what is owed for it where its supplier did not agree. */
export interface Grounds {
  readonly remark: string;
  readonly owed: string | null;
}

/**
 * Closes an order of which nothing more is to come: each line is what has come of it, the rest is given up and free again under the contract,
 * and the purchase is complete where it waited for nothing else. Of what was never delivered the order is cancelled.
 */
export function shortClose(order: PurchaseOrderRow, standing: StandingPurchase, { remark, owed }: Grounds): Several {
  const { _id, currency } = order;
  const lines = order.lines.map((line) => closedLine(line, currency));
  const someCame = lines.some(({ received }) => !exact(received).isZero());
  const state = someCame ? ('CLOSED' as const) : ('CANCELLED' as const);
  const orders = standing.orders.map((one) => (one._id === _id ? { ...one, state, lines } : one));
  const closed = change(PurchaseOrder, {
    state,
    lines,
    total: { amount: totalOf(lines, currency), currency },
    ...{
      remark,
      owed: owed === null ? null : { amount: owed, currency },
      proposal: null,
      counter: null,
      change: null,
      closing: null,
    },
  });
  return several(closed, completing({ ...standing, orders }, null));
}

function closedLine(line: OrderLineRow, currency: string): OrderLineRow {
  const { quantity, received, unitPrice } = line;
  const rest = exact(quantity).minus(received);
  const closed = rest.plus(line.closed ?? '0');
  const total = lineTotal(received, unitPrice, currency);
  return { ...line, quantity: received, total, closed: closed.isZero() ? null : plain(closed) };
}
