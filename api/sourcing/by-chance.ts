import type { BidRow } from '../../schema/sourcing/bid.js';

/**
 * Opened bids in an order that says nothing of them, and is the same for everybody: by the hash of the envelope, which has a salt of ours. Ids
 * would list them as they came in.
 */
export function byChance<Bid extends Pick<BidRow, '_id' | 'envelopeHash'>>(bids: readonly Bid[]): Bid[] {
  const place = ({ envelopeHash, _id }: Bid) => `${envelopeHash} ${_id}`;
  return bids.toSorted((one, other) => (place(one) < place(other) ? -1 : 1));
}
