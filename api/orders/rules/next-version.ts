import { exact, plain } from '../../../schema/kernel/exact.js';
import { lineTotal, totalOf } from '../../../schema/kernel/line-total.js';
import { sumsBy } from '../../../schema/kernel/sums-by.js';
import {
  type OrderLineRow,
  type OrderProposalRow,
  type OrderTermsLineRow,
  PurchaseOrder,
  type PurchaseOrderRow,
} from '../../../schema/orders/purchase-order.js';
import type { ContractRow } from '../../contracts/index.js';
import type { Change } from '../../kernel/command.js';
import { type Refusal, refuse } from '../../kernel/refusal.js';
import { change } from '../../kernel/rule.js';

/** What limits a change: the contract, and all orders of the purchase. */
export interface ContractSides {
  readonly contracts: readonly ContractRow[];
  readonly orders: readonly PurchaseOrderRow[];
}

/** The next version of an order, made by a change that both sides agree to. The version before is kept in `versions`. */
export function nextVersion(
  order: PurchaseOrderRow,
  { deliverTo, lines: terms, reason }: OrderProposalRow,
  sides: ContractSides,
  now: Date,
): Change | Refusal {
  const { currency, total } = order;
  const version = order.version ?? 1;
  const wanted = new Map((terms ?? []).map((line) => [line.id, line]));
  const lines = order.lines.map((line) => changedLine(line, wanted.get(line.id), currency));
  const over = overContract({ ...order, lines }, sides);
  if (over) return over;
  const before = {
    ...{ number: version, until: now, reason, deliverTo: order.deliverTo, total: total.amount },
    lines: order.lines.map(({ id, quantity, dueOn }) => ({ id, quantity, dueOn })),
  };
  return change(PurchaseOrder, {
    ...{ state: stateWith(lines), lines, deliverTo: deliverTo ?? order.deliverTo },
    total: { amount: totalOf(lines, currency), currency },
    ...{
      version: version + 1,
      versions: [...(order.versions ?? []), before],
      proposal: null,
      counter: null,
      change: null,
      // A pending one-sided close referred to the order before this change.
      closing: null,
    },
  });
}

/**
 * Refuses an order, as it would be, that exceeds the quantities of its contract. Other orders under the contract count unless they are
 * cancelled.
 */
export function overContract(order: PurchaseOrderRow, { contracts, orders }: ContractSides): Refusal | null {
  const contract = contracts.find(({ _id }) => _id === order.contractId);
  const agreed = new Map((contract?.lines ?? []).map(({ id, quantity }) => [id, quantity]));
  const others = orders.filter(
    ({ _id, contractId, state }) => _id !== order._id && contractId === order.contractId && state !== 'CANCELLED',
  );
  const taken = sumsBy(
    others.flatMap(({ lines }) => lines),
    (line) => line.contractLineId,
    (line) => line.quantity,
  );
  for (const [index, { contractLineId, quantity }] of order.lines.entries()) {
    const open = exact(agreed.get(contractLineId) ?? '0').minus(taken.get(contractLineId) ?? '0');
    if (open.lt(quantity))
      return refuse('RULE', 'orders.overContract', ['lines', index, 'quantity'], { open: plain(open), quantity });
  }
  return null;
}

function changedLine(line: OrderLineRow, wanted: OrderTermsLineRow | undefined, currency: string): OrderLineRow {
  if (!wanted) return line;
  const { quantity, dueOn } = wanted;
  return { ...line, quantity, dueOn, total: lineTotal(quantity, line.unitPrice, currency) };
}

function stateWith(lines: readonly OrderLineRow[]): 'CONFIRMED' | 'PARTLY_RECEIVED' | 'RECEIVED' {
  if (lines.every(({ quantity, received }) => exact(received).gte(quantity))) return 'RECEIVED';
  return lines.some(({ received }) => !exact(received).isZero()) ? 'PARTLY_RECEIVED' : 'CONFIRMED';
}
