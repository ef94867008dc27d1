import { rowsPointing } from '../kernel/batched.js';
import type { Context } from '../kernel/context.js';
import { listRows, type Page, type PageArgs, pageRows } from '../kernel/reads.js';
import type { AwardRow } from './award-model.js';
import { type BidRow, OPENED_BIDS } from './bid-model.js';
import type { EvaluationRow } from './evaluation-model.js';
import type { SourcingEventRow } from './model.js';

const MOST = 200;

/** The events the viewer may see, newest first. */
export function listEvents(
  args: PageArgs & { readonly state?: string | null },
  ctx: Context,
): Promise<Page<SourcingEventRow>> {
  return pageRows('SourcingEvent', ctx.actor, args.state ? { state: args.state } : {}, args);
}

/** The awards the viewer may see, newest first. */
export function listAwards(
  { first: limit, state }: { readonly first: number; readonly state?: string | null },
  ctx: Context,
): Promise<AwardRow[]> {
  return listRows('Award', ctx.actor, state ? { state } : {}, { limit });
}

/** The opened bids of an event; null before opening, to everybody. */
export async function bidsOf({ _id: eventId, openedAt }: SourcingEventRow, ctx: Context): Promise<BidRow[] | null> {
  if (openedAt === null) return null;
  const rest = { state: { $in: [...OPENED_BIDS] } };
  return rowsPointing({ name: 'Bid', field: 'eventId', rest, most: MOST }, eventId, ctx);
}

/** The viewer's own bid for an event; null for staff. */
export async function myBidOf({ _id: eventId }: SourcingEventRow, ctx: Context): Promise<BidRow | null> {
  const { supplierId } = ctx.actor;
  if (supplierId === null) return null;
  const own = { name: 'Bid', field: 'eventId', rest: { supplierId }, most: 1 } as const;
  return (await rowsPointing(own, eventId, ctx))[0] ?? null;
}

/** The evaluations of an event. Until it is complete an expert sees none but the own, so that nobody scores after another. */
export async function evaluationsOf(event: SourcingEventRow, ctx: Context): Promise<EvaluationRow[] | null> {
  if (event.openedAt === null) return null;
  const rest = event.ranking === null ? { expertId: ctx.actor.id } : {};
  return rowsPointing({ name: 'Evaluation', field: 'eventId', rest, most: MOST }, event._id, ctx);
}

/** An evaluation by its id, under the same rule as among those of its event. */
export async function evaluationById(id: string, ctx: Context): Promise<EvaluationRow | null> {
  const row = await ctx.load('Evaluation', id);
  const event = row && (await ctx.load('SourcingEvent', row.eventId));
  if (!event) return null;
  return event.ranking !== null || row.expertId === ctx.actor.id ? row : null;
}

/** Ids of the experts who have scored: so that a buyer knows for whom an evaluation waits, and no more. */
export async function whoScored({ _id: eventId }: SourcingEventRow, ctx: Context): Promise<string[]> {
  const rows = await rowsPointing({ name: 'Evaluation', field: 'eventId', most: MOST }, eventId, ctx);
  return rows.map(({ expertId }) => expertId);
}
