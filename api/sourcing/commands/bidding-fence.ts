import type { SideWrite } from '../../kernel/command.js';

/**
 * A row that bids and the closing of their event both write, so that of two at the same moment the slower is judged anew:
 * no bid is taken into an event that is closed in between and never opened. `turn` differs with every write, since MongoDB
 * sees no conflict in writing what stands there already.
 */
export function biddingFence(eventId: string, turn: string): SideWrite {
  return { into: 'cursors', put: { _id: `bidding:${eventId}`, turn } };
}
