import { exact, plain } from '../../../schema/kernel/exact.js';
import { lineTotal } from '../../../schema/kernel/line-total.js';
import { sumsBy } from '../../../schema/kernel/sums-by.js';
import type { AskedOrderLine, OrderLineRow, PurchaseOrderRow } from '../../../schema/orders/purchase-order.js';
import type { ContractLineRow, ContractRow } from '../../contracts/index.js';
import { type Refusal, refuse, refuseTogether } from '../../kernel/refusal.js';

/** The lines of an order at the contract's prices, or a refusal where a line cannot be ordered as asked. */
export function orderLines(
  asked: readonly AskedOrderLine[],
  contract: ContractRow,
  others: readonly PurchaseOrderRow[],
  today: string,
): OrderLineRow[] | Refusal {
  const agreed = new Map(contract.lines.map((line) => [line.id, line]));
  const taken = sumsBy(
    others.flatMap(({ lines }) => lines),
    (line) => line.contractLineId,
    (line) => line.quantity,
  );
  const made = new Map<string, OrderLineRow>();
  const refused: Refusal[] = [];
  for (const [index, line] of asked.entries()) {
    const { contractLineId, quantity, dueOn } = line;
    const refuseLine = (code: 'NOT_FOUND' | 'RULE', key: string, field: string, params = {}) =>
      refused.push(refuse(code, key, ['lines', index, field], params));
    const source = agreed.get(contractLineId);
    if (dueOn < today) refuseLine('RULE', 'orders.dueInThePast', 'dueOn');
    if (!source) {
      refuseLine('NOT_FOUND', 'orders.noSuchContractLine', 'contractLineId');
      continue;
    }
    if (made.has(contractLineId)) refuseLine('RULE', 'orders.lineTwice', 'contractLineId');
    const open = exact(source.quantity).minus(taken.get(contractLineId) ?? '0');
    if (open.lt(quantity)) refuseLine('RULE', 'orders.overContract', 'quantity', { open: plain(open), quantity });
    made.set(contractLineId, orderLine(`l${index + 1}`, line, source, contract.currency));
  }
  return refuseTogether(refused) ?? [...made.values()];
}

function orderLine(id: string, asked: AskedOrderLine, source: ContractLineRow, currency: string): OrderLineRow {
  const { partId, partNumber, name, unit, unitPrice } = source;
  const total = lineTotal(asked.quantity, unitPrice, currency);
  return { id, ...asked, partId, partNumber, name, received: '0', unit, unitPrice, total, closed: null };
}
