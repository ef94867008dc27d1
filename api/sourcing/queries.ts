import type { AwardRow } from '../../schema/sourcing/award.js';
import type { BidRow } from '../../schema/sourcing/bid.js';
import type { EvaluationRow } from '../../schema/sourcing/evaluation.js';
import type { SourcingEventRow } from '../../schema/sourcing/sourcing-event.js';
import { fieldPointing, rowsPointing } from '../kernel/batched.js';
import type { Context } from '../kernel/context.js';
import { listRows } from '../kernel/reads.js';
import { OPENED_BIDS } from './opened-bids.js';
import { scoresBlind } from './scoring-sheet.js';

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

/** The evaluations of an event that the reader may read. Null before opening for everybody. */
export async function evaluationsOf(event: SourcingEventRow, ctx: Context): Promise<EvaluationRow[] | null> {
  if (event.openedAt === null) return null;
  return rowsPointing({ name: 'Evaluation', field: 'eventId' }, event._id, ctx);
}

/** Ids of the experts who have scored. They tell a buyer whom the evaluation waits for, and nothing more. */
export async function whoScored({ _id: eventId }: SourcingEventRow, ctx: Context): Promise<string[]> {
  return fieldPointing({ name: 'Evaluation', field: 'eventId' }, 'expertId', eventId, ctx);
}
