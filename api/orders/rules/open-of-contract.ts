import type { RequisitionRow } from '../../../schema/demand/requisition.js';
import { exact, plain } from '../../../schema/kernel/exact.js';
import type { OrderTermsLineRow, PurchaseOrderRow } from '../../../schema/orders/purchase-order.js';
import type { ContractRow } from '../../contracts/index.js';
import type { Read } from '../../kernel/command.js';
import { type Refusal, refuse, refuseTogether } from '../../kernel/refusal.js';
import { moreThanNeeded } from './call-off.js';
import { outOfTerm } from './out-of-term.js';

/** Reads what orders under a contract have taken of these lines of it, in all; cancelled orders take nothing. */
export function orderedOf(
  contractId: string,
  lineIds: readonly string[],
  read: Pick<Read, 'tally'>,
): Promise<ReadonlyMap<string, string>> {
  return read.tally('PurchaseOrder', 'ordered', contractId, lineIds);
}

/** What of an agreed quantity is still open to be ordered. */
export function openOf(agreed: string, taken: string | undefined): string {
  return plain(exact(agreed).minus(taken ?? '0'));
}

/** What limits a change of an order. */
export interface ContractSides {
  readonly contract: Pick<ContractRow, 'state' | 'lines' | 'validFrom' | 'validTo'>;
  /** What all orders have taken of the contract's lines, the order that is to be changed among them. */
  readonly taken: ReadonlyMap<string, string>;
  /** What it was called off for; null where that is nothing. */
  readonly requisition: Pick<RequisitionRow, 'lines'> | null;
}

/** Reads what limits a change of an order. Throws where its contract is gone. */
export async function contractSides(
  { contractId, requisitionId, lines }: Pick<PurchaseOrderRow, 'contractId' | 'requisitionId' | 'lines'>,
  read: Read,
): Promise<ContractSides> {
  const contract = await read.byId('Contract', contractId);
  if (!contract) throw new Error(`The contract ${contractId} is gone`);
  const taken = await orderedOf(
    contractId,
    lines.map(({ contractLineId }) => contractLineId),
    read,
  );
  const requisition = requisitionId ? await read.byId('Requisition', requisitionId) : null;
  return { contract, taken, requisition };
}

/** The day of a change, and where in its input the quantity of a line stands. */
export interface ChangeOn {
  readonly day: string;
  readonly pathOf: (lineId: string) => readonly (string | number)[];
}

/**
 * Refuses quantities of an order that, with those of all other orders, exceed its contract or what it was called off for, and a larger
 * quantity than before where the contract is not in force: all of them at once. `wanted` has them by the order's lines.
 */
export function overContract(
  order: Pick<PurchaseOrderRow, 'lines'>,
  wanted: ReadonlyMap<string, string>,
  { contract, taken, requisition }: ContractSides,
  { day, pathOf }: ChangeOn,
): Refusal | null {
  const agreed = new Map(contract.lines.map(({ id, quantity }) => [id, quantity]));
  const own = new Map(order.lines.map(({ id, quantity }) => [id, quantity]));
  const quantityOf = (id: string) => wanted.get(id) ?? own.get(id) ?? '0';
  const asksMore = order.lines.some(({ id, quantity }) => exact(quantityOf(id)).gt(quantity));
  return refuseTogether([
    asksMore ? outOfTerm(contract, day, ['orderId']) : null,
    ...(requisition ? moreThanNeeded(order, requisition, quantityOf, pathOf) : []),
    ...order.lines.map(({ id, contractLineId, quantity: before }) => {
      const quantity = quantityOf(id);
      const others = plain(exact(taken.get(contractLineId) ?? '0').minus(before));
      const open = openOf(agreed.get(contractLineId) ?? '0', others);
      return exact(open).lt(quantity) ? refuse('RULE', 'orders.overContract', pathOf(id), { open, quantity }) : null;
    }),
  ]);
}

/** The quantities of terms, by the order's lines. */
export function quantitiesOf(
  terms: readonly Pick<OrderTermsLineRow, 'id' | 'quantity'>[],
): ReadonlyMap<string, string> {
  return new Map(terms.map(({ id, quantity }) => [id, quantity]));
}
