import { businessDay, daysAfter } from '../../schema/kernel/calendar.js';
import { narrowingsOf } from '../../schema/kernel/derive/lists.js';
import { exact, plain } from '../../schema/kernel/exact.js';
import { LIFECYCLES } from '../../schema/lifecycles.js';
import { PurchaseOrder } from '../../schema/orders/purchase-order.js';
import type { Context } from '../kernel/context.js';
import { narrowedBy } from '../kernel/lists.js';
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
  readonly expectedOn: string | null;
  /** When the supplier was urged to deliver it and has not answered. */
  readonly urgedAt: Date | null;
  readonly partNumber: string;
  readonly name: string;
  /** Exact decimal text. */
  readonly quantity: string;
  readonly unit: string;
}

/** How many days ahead, and of which orders. */
interface Asked {
  readonly days: number;
  readonly mine?: boolean | null;
  readonly ownUnit?: boolean | null;
  readonly supplierId?: string | null;
}

const NARROWINGS = narrowingsOf(PurchaseOrder).filter(
  ({ by, name }) => by === 'MINE' || by === 'OWN_UNIT' || name === 'supplierId',
);

/** What is to arrive within so many days from today, what is due first coming first, and whether there is more. */
export async function arrivals(
  { days, ...asked }: Asked,
  ctx: Context,
): Promise<{ lines: readonly Arrival[]; isCut: boolean }> {
  const now = ctx.clock.now();
  const { filter: narrowed } = await narrowedBy(PurchaseOrder, NARROWINGS, { ...asked }, { actor: ctx.actor, now });
  const until = daysAfter(businessDay(now), days);
  const states = LIFECYCLES.GoodsReceipt.moves.recordReceipt?.startsFrom?.states ?? [];
  const filter = { $and: [{ state: { $in: [...states] }, 'lines.dueOn': { $lte: until } }, narrowed] };
  const options = { sort: { 'lines.dueOn': 1, _id: 1 }, limit: MOST_ORDERS + 1 } as const;
  const orders = await listRows('PurchaseOrder', ctx.actor, filter, options);
  const lines = orders.flatMap((order) => openLines(order).filter(({ dueOn }) => dueOn <= until));
  lines.sort((one, other) => one.dueOn.localeCompare(other.dueOn));
  return { lines: lines.slice(0, MOST_LINES), isCut: orders.length > MOST_ORDERS || lines.length > MOST_LINES };
}

function openLines(order: RowOf<'PurchaseOrder'>): Arrival[] {
  const { urging } = order;
  return order.lines.flatMap((line) => {
    const { id, dueOn, expectedOn, partNumber, name, quantity, received, unit } = line;
    // What a short close gave up is in neither.
    const open = exact(quantity).minus(received);
    const urgedAt = urging?.lineIds.includes(id) ? urging.urgedAt : null;
    const told = { dueOn, expectedOn: expectedOn ?? null, urgedAt };
    return open.gt(0) ? [{ id, order, ...told, partNumber, name, quantity: plain(open), unit }] : [];
  });
}

/** The events that the reader is named for as expert and in which bids are awaited, opened or scored; what closes first comes first. */
export function eventsOfExpert(ctx: Context): Promise<RowOf<'SourcingEvent'>[]> {
  const filter = { expertIds: ctx.actor.id, state: { $in: ['PUBLISHED', 'CLOSED', 'OPENED'] } };
  return listRows('SourcingEvent', ctx.actor, filter, { sort: { closesAt: 1, _id: 1 }, limit: MOST_EVENTS });
}
