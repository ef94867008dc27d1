import { exact, plain } from '../../../schema/contracts/exact.js';
import { lineTotal } from '../../../schema/contracts/line-total.js';
import { sumsBy } from '../../../schema/contracts/sums-by.js';
import type { ContractLineRow, ContractRow } from '../../contracts/index.js';
import { type Refusal, refuse } from '../../kernel/refusal.js';
import type { OrderLineRow, PurchaseOrderRow } from '../model.js';

/** A line as it is asked for. */
export interface AskedOrderLine {
  readonly contractLineId: string;
  readonly quantity: string;
  readonly dueOn: string;
}

/** The lines of an order at the contract's prices, or why a line can't be ordered like that. */
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
  for (const [index, line] of asked.entries()) {
    const { contractLineId, quantity, dueOn } = line;
    const source = agreed.get(contractLineId);
    if (!source) return refuse('NOT_FOUND', 'orders.noSuchContractLine', ['lines', index, 'contractLineId']);
    if (made.has(contractLineId)) return refuse('RULE', 'orders.lineTwice', ['lines', index, 'contractLineId']);
    if (dueOn < today) return refuse('RULE', 'orders.dueInThePast', ['lines', index, 'dueOn']);
    const open = exact(source.quantity).minus(taken.get(contractLineId) ?? '0');
    if (open.lt(quantity))
      return refuse('RULE', 'orders.overContract', ['lines', index, 'quantity'], { open: plain(open), quantity });
    made.set(contractLineId, orderLine(`l${index + 1}`, line, source, contract.currency));
  }
  return [...made.values()];
}

function orderLine(id: string, asked: AskedOrderLine, source: ContractLineRow, currency: string): OrderLineRow {
  const { partId, partNumber, name, unit, unitPrice } = source;
  const total = lineTotal(asked.quantity, unitPrice, currency);
  return { id, ...asked, partId, partNumber, name, received: '0', unit, unitPrice, total };
}
