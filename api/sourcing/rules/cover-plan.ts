import type { SourcingEventRow } from '../../../schema/sourcing/sourcing-event.js';
import { COVER_PLANS, coversFor } from '../../../schema/trail/next-cover.js';
import type { SideWrite } from '../../kernel/command.js';

/**
 * The plan of the entries that hide how many bids an event gets: from now to its deadline, as many as the suppliers who are invited let
 * expect. A new deadline makes a new plan for the time that is left.
 */
export function coverPlan(
  { _id, invitedSupplierIds }: Pick<SourcingEventRow, '_id' | 'invitedSupplierIds'>,
  from: Date,
  until: Date,
): SideWrite {
  return { into: COVER_PLANS, put: { _id, from, until, left: coversFor(invitedSupplierIds.length), nextAt: null } };
}

/** Ends an event's plan: nobody can bid any more. */
export function withoutCover(eventId: string): SideWrite {
  return { into: COVER_PLANS, remove: { _id: eventId } };
}
