import { businessDay } from '../../../schema/kernel/calendar.js';
import { taxed, taxedMoney, taxedSum } from '../../../schema/kernel/tax.js';
import {
  type OrderLineRow,
  type OrderProposalRow,
  type OrderTermsLineRow,
  PurchaseOrder,
  type PurchaseOrderRow,
} from '../../../schema/orders/purchase-order.js';
import { type Several, several } from '../../kernel/command.js';
import type { Refusal } from '../../kernel/refusal.js';
import { change } from '../../kernel/rule.js';
import { callOffFollows } from './call-off.js';
import { type ContractSides, overContract, quantitiesOf } from './open-of-contract.js';
import { stateByReceived } from './state-by-received.js';
import { urgingLeft } from './urging-left.js';

/** The next version of an order, made by a change that both sides agree to. The version before is kept in `versions`. */
export function nextVersion(
  order: PurchaseOrderRow,
  { deliverTo, lines: terms, reason }: OrderProposalRow,
  sides: ContractSides,
  now: Date,
): Several | Refusal {
  const { currency, total } = order;
  const version = order.version ?? 1;
  const wanted = new Map((terms ?? []).map((line) => [line.id, line]));
  const over = overContract(order, quantitiesOf(terms ?? []), sides, {
    day: businessDay(now),
    pathOf: () => ['orderId'],
  });
  if (over) return over;
  const lines = order.lines.map((line) => changedLine(line, wanted.get(line.id), order));
  const before = {
    ...{ number: version, until: now, reason, deliverTo: order.deliverTo, total: total.amount },
    lines: order.lines.map(({ id, quantity, dueOn }) => ({ id, quantity, dueOn })),
  };
  const state = stateByReceived(lines);
  const changed = change(PurchaseOrder, {
    ...{ state, lines, deliverTo: deliverTo ?? order.deliverTo },
    ...taxedMoney(taxedSum(lines, currency), currency),
    ...{
      version: version + 1,
      versions: [...(order.versions ?? []), before],
      proposal: null,
      counter: null,
      change: null,
      // A pending one-sided close referred to the order before this change.
      closing: null,
      urging: urgingLeft(order.urging, lines),
    },
  });
  return several(changed, callOffFollows(order, state));
}

function changedLine(
  line: OrderLineRow,
  wanted: OrderTermsLineRow | undefined,
  { priceBasis, currency }: PurchaseOrderRow,
): OrderLineRow {
  if (!wanted) return line;
  const { quantity, dueOn } = wanted;
  return { ...line, quantity, dueOn, ...taxed({ ...line, quantity }, priceBasis, currency) };
}
