import { SYSTEM_ACTOR } from '../kernel/actor.js';
import { allRows } from '../kernel/all-rows.js';

/**
 * Ids of a purchase's bids that were withdrawn before opening: whoever exports the purchase learns that they existed, but not their prices.
 * Sealed bids are in no export, since their entries do not name a purchase.
 */
export async function withdrawnBids(purchaseId: string): Promise<ReadonlySet<string>> {
  const filter = { purchaseId, state: 'WITHDRAWAL_DISCLOSED' };
  return new Set((await allRows('Bid', SYSTEM_ACTOR, filter)).map(({ _id }) => _id));
}
