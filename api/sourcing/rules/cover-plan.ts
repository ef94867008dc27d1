import type { SourcingEventRow } from '../../../schema/sourcing/sourcing-event.js';
import { COVER_PLANS, coversFor } from '../../../schema/trail/next-cover.js';
import type { SideWrite } from '../../kernel/command.js';

/**
 * The plan of the cover entries that hide how many bids an event gets, from now to its deadline. Their number follows from the number of
 * invited suppliers. A new deadline makes a new plan for the remaining time.
 */
export function coverPlan(
  { _id, invitedSupplierIds }: Pick<SourcingEventRow, '_id' | 'invitedSupplierIds'>,
  from: Date,
  until: Date,
): SideWrite {
  return { into: COVER_PLANS, put: { _id, from, until, left: coversFor(invitedSupplierIds.length), nextAt: null } };
}

/** Ends an event's plan, when nobody can bid any more. */
export function withoutCover(eventId: string): SideWrite {
  return { into: COVER_PLANS, remove: { _id: eventId } };
}
