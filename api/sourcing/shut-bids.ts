import { SYSTEM_ACTOR } from '../kernel/actor.js';
import { listRows } from '../kernel/reads.js';

const MOST = 10_000;

/** Ids of a purchase's bids that are not opened, and of those that were withdrawn: whoever takes the purchase out must not learn their prices. */
export async function shutBids(purchaseId: string): Promise<ReadonlySet<string>> {
  const shut = { purchaseId, state: { $in: ['SUBMITTED', 'WITHDRAWN'] } };
  return new Set((await listRows('Bid', SYSTEM_ACTOR, shut, { limit: MOST })).map(({ _id }) => _id));
}
