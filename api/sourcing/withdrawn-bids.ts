import { SYSTEM_ACTOR } from '../kernel/actor.js';
import { listRows } from '../kernel/reads.js';

const MOST = 10_000;

/**
 * Ids of a purchase's bids that were withdrawn before the opening: whoever takes the purchase out learns that they were there, and not
 * their prices. Bids that are still sealed are in no export: their entries carry no purchase.
 */
export async function withdrawnBids(purchaseId: string): Promise<ReadonlySet<string>> {
  const filter = { purchaseId, state: 'WITHDRAWAL_DISCLOSED' };
  return new Set((await listRows('Bid', SYSTEM_ACTOR, filter, { limit: MOST })).map(({ _id }) => _id));
}
