import type { AwardRow } from '../../schema/sourcing/award.js';
import type { BidRow } from '../../schema/sourcing/bid.js';
import type { EvaluationRow } from '../../schema/sourcing/evaluation.js';
import type { InvitationDeclineRow } from '../../schema/sourcing/invitation-decline.js';
import type { SourcingEventRow } from '../../schema/sourcing/sourcing-event.js';
import { SYSTEM_ACTOR } from '../kernel/actor.js';
import { fieldPointing, rowsPointing } from '../kernel/batched.js';
import type { Context } from '../kernel/context.js';
import { listRows, rowsById } from '../kernel/reads.js';
import { OPENED_BIDS } from './opened-bids.js';
import { scoresBlind } from './scoring-sheet.js';
import { type Standing, standingOf } from './standing-of.js';

/** The awards the viewer may see, newest first. */
export function listAwards(
  { first: limit, state }: { readonly first: number; readonly state?: string | null },
  ctx: Context,
): Promise<AwardRow[]> {
  return listRows('Award', ctx.actor, state ? { state } : {}, { limit });
}

/**
 * The opened bids of an event. Null before opening for everybody, and for readers from whom the bids are withheld: an empty list would mean
 * that there are none.
 */
export async function bidsOf(event: SourcingEventRow, ctx: Context): Promise<BidRow[] | null> {
  const { _id: eventId, openedAt, hidesBidders } = event;
  if (openedAt === null || (hidesBidders && scoresBlind(event, ctx))) return null;
  const rest = { state: { $in: [...OPENED_BIDS] } };
  return rowsPointing({ name: 'Bid', field: 'eventId', rest }, eventId, ctx);
}

/** The viewer's own bid for an event; null for staff. */
export async function myBidOf({ _id: eventId }: SourcingEventRow, ctx: Context): Promise<BidRow | null> {
  const { supplierId } = ctx.actor;
  if (supplierId === null) return null;
  const own = { name: 'Bid', field: 'eventId', rest: { supplierId }, most: 1 } as const;
  return (await rowsPointing(own, eventId, ctx))[0] ?? null;
}

/** Where the viewer's firm stood that did not win; null for staff, and as long as no award to another is approved. */
export async function myStandingOf(event: SourcingEventRow, ctx: Context): Promise<Standing | null> {
  const bid = await myBidOf(event, ctx);
  if (bid === null || event.awardId === null) return null;
  // The award of another, of which a supplier sees nothing but this.
  const [award = null] = await rowsById('Award', SYSTEM_ACTOR, [event.awardId]);
  return standingOf(event, bid, award);
}

/** That the viewer's firm declined to quote; null for staff, and where it did not. */
export async function myDeclineOf(
  { _id: eventId }: SourcingEventRow,
  ctx: Context,
): Promise<InvitationDeclineRow | null> {
  const { supplierId } = ctx.actor;
  if (supplierId === null) return null;
  const own = { name: 'InvitationDecline', field: 'eventId', rest: { supplierId }, most: 1 } as const;
  return (await rowsPointing(own, eventId, ctx))[0] ?? null;
}

/** The evaluations of an event that the reader may read. Null before opening for everybody. */
export async function evaluationsOf(event: SourcingEventRow, ctx: Context): Promise<EvaluationRow[] | null> {
  if (event.openedAt === null) return null;
  return rowsPointing({ name: 'Evaluation', field: 'eventId' }, event._id, ctx);
}

/** Ids of the experts who have scored. They tell a buyer whom the evaluation waits for, and nothing more. */
export async function whoScored({ _id: eventId }: SourcingEventRow, ctx: Context): Promise<string[]> {
  return fieldPointing({ name: 'Evaluation', field: 'eventId' }, 'expertId', eventId, ctx);
}
