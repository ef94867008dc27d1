import { SYSTEM_ACTOR } from '../kernel/actor.js';
import { listRows, rowsById } from '../kernel/reads.js';
import type { RowOf } from '../kernel/subjects.js';

/** Subjects that belong to no purchase but to the story of this one: its requisitions, and the suppliers that were invited or are bought from directly. */
export interface LinkedSubjects {
  readonly requisitions: readonly string[];
  readonly suppliers: readonly string[];
}

/** The subjects that a purchase is linked with; none where there is no such purchase. */
export async function linkedSubjects(purchaseId: string): Promise<LinkedSubjects> {
  const [purchase] = await rowsById('Purchase', SYSTEM_ACTOR, [purchaseId]);
  if (!purchase) return { requisitions: [], suppliers: [] };
  return { requisitions: purchase.requisitionIds, suppliers: await suppliersOf(purchase) };
}

async function suppliersOf({ _id, eventId }: RowOf<'Purchase'>): Promise<readonly string[]> {
  if (eventId !== null) return (await rowsById('SourcingEvent', SYSTEM_ACTOR, [eventId]))[0]?.invitedSupplierIds ?? [];
  const direct = await listRows('DirectPurchase', SYSTEM_ACTOR, { purchaseId: _id }, { limit: 1 });
  return direct.map(({ supplierId }) => supplierId);
}
