import { businessDay, daysAfter } from '../../schema/kernel/calendar.js';
import { exact, plain } from '../../schema/kernel/exact.js';
import { LIFECYCLES } from '../../schema/lifecycles.js';
import type { Context } from '../kernel/context.js';
import { listRows } from '../kernel/reads.js';
import type { RowOf } from '../kernel/subjects.js';

const MOST_ORDERS = 200;
const MOST_LINES = 300;
const MOST_EVENTS = 50;

/** What of a line of an order is still to arrive. */
export interface Arrival {
  readonly id: string;
  readonly order: RowOf<'PurchaseOrder'>;
  readonly dueOn: string;
  readonly partNumber: string;
  readonly name: string;
  /** Exact decimal text. */
  readonly quantity: string;
  readonly unit: string;
}

/** What is to arrive within so many days from today, what is due first coming first, and whether there is more. */
export async function arrivals(days: number, ctx: Context): Promise<{ lines: readonly Arrival[]; isCut: boolean }> {
  const until = daysAfter(businessDay(ctx.clock.now()), days);
  const states = LIFECYCLES.GoodsReceipt.moves.recordReceipt?.startsFrom?.states ?? [];
  const filter = { state: { $in: [...states] }, 'lines.dueOn': { $lte: until } };
  const options = { sort: { 'lines.dueOn': 1, _id: 1 }, limit: MOST_ORDERS + 1 } as const;
  const orders = await listRows('PurchaseOrder', ctx.actor, filter, options);
  const lines = orders.flatMap((order) => openLines(order).filter(({ dueOn }) => dueOn <= until));
  lines.sort((one, other) => one.dueOn.localeCompare(other.dueOn));
  return { lines: lines.slice(0, MOST_LINES), isCut: orders.length > MOST_ORDERS || lines.length > MOST_LINES };
}

function openLines(order: RowOf<'PurchaseOrder'>): Arrival[] {
  return order.lines.flatMap(({ id, dueOn, partNumber, name, quantity, received, unit }) => {
    // What a short close gave up is in neither.
    const open = exact(quantity).minus(received);
    return open.gt(0) ? [{ id, order, dueOn, partNumber, name, quantity: plain(open), unit }] : [];
  });
}

/** The events that the reader is named for as expert and in which bids are awaited, opened or scored; what closes first comes first. */
export function eventsOfExpert(ctx: Context): Promise<RowOf<'SourcingEvent'>[]> {
  const filter = { expertIds: ctx.actor.id, state: { $in: ['PUBLISHED', 'CLOSED', 'OPENED'] } };
  return listRows('SourcingEvent', ctx.actor, filter, { sort: { closesAt: 1, _id: 1 }, limit: MOST_EVENTS });
}
