import type { BidRow } from '../../schema/sourcing/bid.js';

/**
 * Opened bids in an order that says nothing about them and is the same for everybody: sorted by the hash of the envelope, which contains a
 * salt drawn by the platform. Sorted by id they would stand in the order in which they came in.
 */
export function byChance<Bid extends Pick<BidRow, '_id' | 'envelopeHash'>>(bids: readonly Bid[]): Bid[] {
  const place = ({ envelopeHash, _id }: Bid) => `${envelopeHash} ${_id}`;
  return bids.toSorted((one, other) => (place(one) < place(other) ? -1 : 1));
}
