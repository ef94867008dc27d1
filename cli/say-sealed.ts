import { SYSTEM_ACTOR } from '../api/kernel/actor.js';
import { rowsById } from '../api/kernel/reads.js';

/**
 * The remark about bids that an export of a purchase leaves out, which is the same whether there are any or none. Empty where they were
 * opened.
 */
export async function saySealed(purchaseId: string): Promise<string> {
  const [purchase] = await rowsById('Purchase', SYSTEM_ACTOR, [purchaseId]);
  const [event] = purchase?.eventId ? await rowsById('SourcingEvent', SYSTEM_ACTOR, [purchase.eventId]) : [];
  if (!event || event.openedAt !== null) return '';
  return '; bids, if there are any, are sealed until the opening and are not in it';
}
