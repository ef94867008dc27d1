import { Requisition, type RequisitionRow } from '../../../schema/demand/requisition.js';
import { exact } from '../../../schema/kernel/exact.js';
import { sumsBy } from '../../../schema/kernel/sums-by.js';
import { type AskedOrderLine, DELIVERED, type PurchaseOrderRow } from '../../../schema/orders/purchase-order.js';
import { Purchase, type PurchaseRow } from '../../../schema/purchases/purchase.js';
import type { ContractRow } from '../../contracts/index.js';
import type { AlsoChange, Read } from '../../kernel/command.js';
import { type Refusal, refuse, refuseTogether } from '../../kernel/refusal.js';
import { also } from '../../kernel/rule.js';

/** What an order is for that is placed under a contract without an event, and the purchase of the contract, which takes it in. */
export interface CallOff {
  readonly requisition: RequisitionRow;
  readonly purchase: PurchaseRow;
}

/** Reads what an order is called off for; null where it names no requisition. */
export async function loadCallOff(
  requisitionId: string | null,
  purchaseId: string,
  read: Read,
): Promise<CallOff | Refusal | null> {
  if (requisitionId === null) return null;
  const requisition = await read.visible('Requisition', requisitionId);
  const purchase = await read.byId('Purchase', purchaseId);
  if (!requisition || !purchase) return refuse('NOT_FOUND', 'kernel.notFound', ['requisitionId']);
  return { requisition, purchase };
}

/**
 * Refuses an order that does not order exactly what its requisition asks for: of each part the sum of the requisition's lines, in the
 * contract's currency and the same unit, and nothing else. Each line that lacks or differs is named.
 */
export function otherThanNeeded(
  { lines: needed, currency }: Pick<RequisitionRow, 'lines' | 'currency'>,
  contract: Pick<ContractRow, 'lines' | 'currency'>,
  asked: readonly AskedOrderLine[],
): Refusal | null {
  const agreed = new Map(contract.lines.map((line) => [line.id, line]));
  const ordered = asked.flatMap(({ contractLineId, quantity }, index) => {
    const line = agreed.get(contractLineId);
    return line ? [{ index, quantity, partId: line.partId, partNumber: line.partNumber, unit: line.unit }] : [];
  });
  const [wanted, given] = [sumsOfParts(needed), sumsOfParts(ordered)];
  const unitOf = new Map(needed.map(({ partId, unit }) => [partId, unit]));
  return refuseTogether([
    currency === contract.currency
      ? null
      : refuse('RULE', 'orders.otherCurrency', ['requisitionId'], { currency, other: contract.currency }),
    ...ordered.map(({ index, partId, partNumber, unit }) => {
      const sum = wanted.get(partId);
      if (sum === undefined)
        return refuse('RULE', 'orders.notRequested', ['lines', index, 'contractLineId'], { partNumber });
      const said = { partNumber, quantity: sum, unit: unitOf.get(partId) ?? '' };
      if (unit !== said.unit) return refuse('RULE', 'orders.requestedInOtherUnit', ['lines', index, 'quantity'], said);
      const isAsRequested = exact(sum).eq(given.get(partId) ?? '0');
      return isAsRequested ? null : refuse('RULE', 'orders.otherThanRequested', ['lines', index, 'quantity'], said);
    }),
    ...needed.map(({ partId, partNumber }, index) => {
      if (given.has(partId)) return null;
      const isAgreed = contract.lines.some((line) => line.partId === partId);
      const key = isAgreed ? 'orders.requestedLeftOut' : 'orders.requestedNotInContract';
      return refuse('RULE', key, ['requisitionId'], { line: index + 1, partNumber });
    }),
  ]);
}

function sumsOfParts(
  lines: readonly { readonly partId: string; readonly quantity: string }[],
): ReadonlyMap<string, string> {
  return sumsBy(
    lines,
    ({ partId }) => partId,
    ({ quantity }) => quantity,
  );
}

/**
 * Refuses more of a part than the requisition asks for that an order was called off for: what is needed beyond that is approved by a
 * requisition of its own. `quantityOf` has the quantity of a line after the change, and `pathOf` its place in the input.
 */
export function moreThanNeeded(
  { lines }: Pick<PurchaseOrderRow, 'lines'>,
  requisition: Pick<RequisitionRow, 'lines'>,
  quantityOf: (lineId: string) => string,
  pathOf: (lineId: string) => readonly (string | number)[],
): (Refusal | null)[] {
  const needed = sumsOfParts(requisition.lines);
  const wanted = sumsOfParts(lines.map((line) => ({ ...line, quantity: quantityOf(line.id) })));
  return lines.map(({ id, partId, partNumber, quantity: own, unit }) => {
    const quantity = needed.get(partId) ?? '0';
    if (exact(quantityOf(id)).lte(own) || exact(wanted.get(partId) ?? '0').lte(quantity)) return null;
    return refuse('RULE', 'orders.moreThanRequested', pathOf(id), { partNumber, quantity, unit });
  });
}

/** The changes by which a requisition becomes ordered by an order under a contract, and part of the contract's purchase. */
export function callingOff(callOff: CallOff | null, orderId: string): AlsoChange[] {
  if (!callOff) return [];
  const { requisition, purchase } = callOff;
  const { _id: requisitionId } = requisition;
  const ordered = also(Requisition, requisitionId, 'callOffRequisition', { purchaseId: purchase._id, orderId });
  // One that was freed again is still listed.
  if (purchase.requisitionIds.includes(requisitionId)) return [ordered];
  const requisitionIds = [...purchase.requisitionIds, requisitionId];
  return [ordered, also(Purchase, purchase._id, 'linkRequisition', { requisitionIds })];
}

/**
 * How the requisition follows its order from one state to another: all that is to come has come, some of it is awaited again, or nothing
 * will come and it is free to be bought otherwise. Nothing where the order was called off for none.
 */
export function callOffFollows(
  { requisitionId, state }: Pick<PurchaseOrderRow, 'requisitionId' | 'state'>,
  next: PurchaseOrderRow['state'],
): AlsoChange[] {
  if (!requisitionId) return [];
  if (next === 'CANCELLED') {
    return [also(Requisition, requisitionId, 'freeRequisition', { purchaseId: null, orderId: null })];
  }
  if (isDelivered(state) === isDelivered(next)) return [];
  return [also(Requisition, requisitionId, isDelivered(next) ? 'deliverRequisition' : 'awaitRequisition')];
}

function isDelivered(state: string): boolean {
  return DELIVERED.some((one) => one === state);
}
