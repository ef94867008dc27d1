import { exact } from '../../../schema/kernel/exact.js';
import { taxed } from '../../../schema/kernel/tax.js';
import type { AskedOrderLine, OrderLineRow } from '../../../schema/orders/purchase-order.js';
import type { ContractLineRow, ContractRow } from '../../contracts/index.js';
import { type Refusal, refuse, refuseTogether } from '../../kernel/refusal.js';
import { openOf } from './open-of-contract.js';

/**
 * The lines of an order at the contract's prices, or a refusal where a line cannot be ordered as asked. `taken` is what other orders have of
 * each line of the contract.
 */
export function orderLines(
  asked: readonly AskedOrderLine[],
  contract: ContractRow,
  taken: ReadonlyMap<string, string>,
  today: string,
): OrderLineRow[] | Refusal {
  const agreed = new Map(contract.lines.map((line) => [line.id, line]));
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
    const open = openOf(source.quantity, taken.get(contractLineId));
    if (exact(open).lt(quantity)) refuseLine('RULE', 'orders.overContract', 'quantity', { open, quantity });
    made.set(contractLineId, orderLine(`l${index + 1}`, line, source, contract));
  }
  return refuseTogether(refused) ?? [...made.values()];
}

function orderLine(
  id: string,
  asked: AskedOrderLine,
  source: ContractLineRow,
  { priceBasis, currency }: ContractRow,
): OrderLineRow {
  const { partId, partNumber, name, unit, unitPrice, taxRate } = source;
  const amounts = taxed({ quantity: asked.quantity, unitPrice, taxRate }, priceBasis, currency);
  return {
    id,
    ...asked,
    partId,
    partNumber,
    name,
    received: '0',
    unit,
    unitPrice,
    taxRate,
    ...amounts,
    closed: null,
    expectedOn: null,
  };
}
