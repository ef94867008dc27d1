import { SYSTEM_ACTOR } from '../kernel/actor.js';
import { rowsById } from '../kernel/reads.js';

/** Subjects that belong to no purchase but to the story of this one: its requisitions and the suppliers invited. */
export interface LinkedSubjects {
  readonly requisitions: readonly string[];
  readonly suppliers: readonly string[];
}

/** The subjects that a purchase is linked with; none where there is no such purchase. */
export async function linkedSubjects(purchaseId: string): Promise<LinkedSubjects> {
  const [purchase] = await rowsById('Purchase', SYSTEM_ACTOR, [purchaseId]);
  if (!purchase) return { requisitions: [], suppliers: [] };
  const [event] = await rowsById('SourcingEvent', SYSTEM_ACTOR, [purchase.eventId]);
  return { requisitions: purchase.requisitionIds, suppliers: event?.invitedSupplierIds ?? [] };
}
