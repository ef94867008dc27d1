import { PARTS_IN_USE } from '../../../schema/catalogue/needs.js';
import { exact } from '../../../schema/kernel/exact.js';
import type { OrderTermsLineRow, PurchaseOrderRow } from '../../../schema/orders/purchase-order.js';
import { ACTIVE_SUPPLIER } from '../../../schema/suppliers/needs.js';
import type { Read } from '../../kernel/command.js';
import { type Refusal, refuse } from '../../kernel/refusal.js';
import { wordsOfRow } from '../../kernel/words-of-row.js';

/** The lines whose quantity a change raises above what was confirmed. */
export function linesWithMore(
  { lines }: Pick<PurchaseOrderRow, 'lines'>,
  terms: readonly Pick<OrderTermsLineRow, 'id' | 'quantity'>[],
) {
  const confirmed = new Map(lines.map((line) => [line.id, line]));
  return terms.flatMap(({ id, quantity }, place) => {
    const line = confirmed.get(id);
    return line && exact(quantity).gt(line.quantity) ? [{ partId: line.partId, place }] : [];
  });
}

/**
 * Why a change may not raise quantities; null when it may. A larger quantity is a new promise, so it needs what a new order needs: an
 * active supplier and parts in use. A smaller quantity, another day or another place is possible during a suspension, as confirmed
 * deliveries are.
 */
export async function judgeMore(
  order: PurchaseOrderRow,
  terms: readonly Pick<OrderTermsLineRow, 'id' | 'quantity'>[],
  { move, read, path }: { readonly move: string; readonly read: Read; readonly path: readonly string[] },
): Promise<Refusal | null> {
  const more = linesWithMore(order, terms);
  if (more.length === 0) return null;
  const needs = [
    { subject: 'Supplier', ids: [order.supplierId], states: ACTIVE_SUPPLIER.states },
    { subject: 'Part', ids: more.map(({ partId }) => partId), states: PARTS_IN_USE.states },
  ] as const;
  for (const { subject, ids, states } of needs) {
    const [unfit] = await read.find(subject, { _id: { $in: ids }, state: { $nin: [...states] } }, 1);
    if (!unfit) continue;
    const said = { kind: subject, subject, state: unfit.state, states: states.join(',') };
    return refuse('WRONG_STATE', 'kernel.needs', path, { ...said, name: wordsOfRow(unfit) ?? '', move });
  }
  return null;
}
