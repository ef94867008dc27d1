import type { Read } from '../kernel/command.js';
import type { RowOf } from '../kernel/subjects.js';

/**
 * A requisition that keeps a part in use: it has not ended and is in no purchase yet, or it is in a purchase that has not ended. Lines of
 * events, contracts, orders and invoices all come from requisitions, so without one there is no open document with the part. Null where
 * there is none.
 */
export async function openRequisitionOf(
  partId: string,
  read: Pick<Read, 'find'>,
): Promise<RowOf<'Requisition'> | null> {
  const asked = await read.find('Requisition', { 'lines.partId': partId, state: { $ne: 'CANCELLED' } });
  const waiting = asked.find(({ purchaseId }) => purchaseId === null);
  if (waiting) return waiting;
  const ids = asked.flatMap(({ purchaseId }) => purchaseId ?? []);
  if (ids.length === 0) return null;
  const [purchase] = await read.find('Purchase', { _id: { $in: ids }, state: 'ACTIVE' }, 1);
  return asked.find(({ purchaseId }) => purchaseId === purchase?._id) ?? null;
}
