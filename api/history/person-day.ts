import { businessDayStart, daysAfter } from '../../schema/kernel/calendar.js';
import type { ReadingRow } from '../accesses/index.js';
import { personOf } from '../identity/index.js';
import { SYSTEM_ACTOR } from '../kernel/actor.js';
import { allRows } from '../kernel/all-rows.js';
import type { Context } from '../kernel/context.js';
import { placeCursor } from '../kernel/cursors.js';
import { namesBehind } from '../kernel/pseudonyms.js';
import type { PageArgs } from '../kernel/reads.js';
import { type Act, actsBy, entriesOf } from './acts-by.js';
import { showOutlines } from './show-entries.js';

/** A day of one person, before the reader's rights are applied. */
export interface PersonDay {
  readonly ref: string;
  readonly day: string;
}

/** How long a day that was read for a reason is shown; after that it has to be read again. */
const SHOWN_MS = 60 * 60_000;

/** The day that a reading is about; only for the person who read it, for an hour. */
export function dayOfReading(row: ReadingRow, { actor, clock }: Context): PersonDay | null {
  const [ref] = row.about;
  if (row.kind !== 'PERSON_DAY' || row.day === null || ref === undefined || row.readerId !== actor.id) return null;
  return clock.now().getTime() - row.createdAt.getTime() > SHOWN_MS ? null : { ref, day: row.day };
}

/** One page of what the person did that day, in order, across subjects. */
export async function partOfDay(day: PersonDay, { first: limit, after }: PageArgs, ctx: Context) {
  const skip = (placeCursor(after) ?? -1) + 1;
  const all = await actsOf(day, ctx);
  const shown = await showOutlines(await entriesOf(all.slice(skip, skip + limit)), ctx);
  const edges = shown.map((node, place) => ({ cursor: String(skip + place), node }));
  return { edges, pageInfo: { hasNextPage: skip + limit < all.length, endCursor: edges.at(-1)?.cursor ?? null } };
}

/** Number of acts in each hour of the day, 0 to 23, in Asia/Shanghai. */
export async function hoursOf(day: PersonDay, ctx: Context): Promise<number[]> {
  const hours = Array.from({ length: 24 }, () => 0);
  const start = businessDayStart(day.day).getTime();
  for (const { at } of await actsOf(day, ctx)) {
    const hour = Math.floor((at.getTime() - start) / 3_600_000);
    hours[hour] = (hours[hour] ?? 0) + 1;
  }
  return hours;
}

async function actsOf({ ref, day }: PersonDay, { actor: reader }: Context): Promise<Act[]> {
  const { refs } = await personOf(ref, {
    find: (name, filter) => allRows(name, SYSTEM_ACTOR, filter),
  });
  return actsBy([...refs, ...(await namesBehind(refs, reader))], {
    from: businessDayStart(day),
    before: businessDayStart(daysAfter(day, 1)),
  });
}
