import { businessDay } from '../../../schema/contracts/business-day.js';
import { totalOf } from '../../../schema/contracts/line-total.js';
import { createOrderInput } from '../../../schema/orders/inputs.js';
import { purchaseOrder } from '../../../schema/orders/lifecycle.js';
import type { ContractRow } from '../../contracts/index.js';
import { change, defineCommand, type Read, several } from '../../kernel/command.js';
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.js';
import type { PurchaseOrderRow } from '../model.js';
import { orderLines } from './order-lines.js';

/** The contract ordered under and the orders under it that count against its quantities. */
export interface CreateOrderFacts {
  readonly contract: ContractRow;
  readonly others: readonly PurchaseOrderRow[];
}

/** Drafts a purchase order under an active contract, at its prices and within its quantities. */
export const createOrder = defineCommand({
  lifecycle: purchaseOrder,
  move: 'createOrder',
  input: createOrderInput,
  subjectId: null,
  numbers: ['DD'],
  facts: ({ contractId }, read) => load(contractId, read),
  decide: (_row: null, { contractId, deliverTo, lines }, { facts, now, mint, number }) => {
    const { contract, others } = facts;
    const today = businessDay(now);
    const refused = contractRefused(contract, today);
    if (refused) return refused;
    const made = orderLines(lines, contract, others, today);
    if (isRefusal(made)) return made;
    const id = mint('PurchaseOrder');
    const { currency } = contract;
    const set = change<PurchaseOrderRow>({
      number: number('DD'),
      contractId,
      supplierId: contract.supplierId,
      currency,
      lines: made,
      total: { amount: totalOf(made, currency), currency },
      deliverTo,
      remark: null,
      releasedAt: null,
      confirmedAt: null,
    });
    // Two orders at once would each see the quantity free: both write the contract's fence, so the slower looks again.
    const fence = { into: 'cursors', put: { _id: `ordering:${contractId}`, turn: id } };
    return several({ ...set, purchaseId: contract.purchaseId }, [], { id, writes: [fence] });
  },
});

async function load(contractId: string, read: Read): Promise<CreateOrderFacts | Refusal> {
  const contract = await read.visible('Contract', contractId);
  if (!contract) return refuse('NOT_FOUND', 'kernel.notFound', ['contractId']);
  return { contract, others: await read.find('PurchaseOrder', { contractId, state: { $ne: 'CANCELLED' } }) };
}

function contractRefused({ state, validFrom, validTo }: ContractRow, today: string): Refusal | null {
  if (state !== 'ACTIVE') return refuse('RULE', 'orders.contractNotActive', ['contractId']);
  if (today < validFrom || today > validTo)
    return refuse('RULE', 'orders.contractNotValid', ['contractId'], { validFrom, validTo });
  return null;
}
