import type { Read } from '../kernel/command.js';
import type { RowOf } from '../kernel/subjects.js';

/**
 * A requisition through which a part is under way: not ended and in no purchase yet, or in a purchase that is. Lines of events, contracts,
 * orders and invoices all come from requisitions, so there is no open document of a part without one. Null where there is none.
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
