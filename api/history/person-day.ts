import { businessDay, businessDayStart, dayAfter } from '../../schema/history/days.js';
import type { ReadingRow } from '../accesses/index.js';
import type { Context } from '../kernel/context.js';
import { collectionOf } from '../kernel/database.js';
import type { FoundEntry } from '../trail/find-entries.js';
import { findEntries } from '../trail/find-entries.js';
import { ENTRY_WORDS, type EntryWords } from './model.js';
import { showOutlines } from './show-entries.js';
import { tailOf } from './tail.js';

/** A day of one person's, before it is asked what of it is told. */
export interface PersonDay {
  readonly ref: string;
  readonly day: string;
}

/** How long a day that was read for a reason is shown; then it is read anew. */
const SHOWN_MS = 60 * 60_000;
const MOST = 200;

/** The day that a reading was about: for whoever read it, for an hour. */
export function dayOfReading(row: ReadingRow, { actor, clock }: Context): PersonDay | null {
  const [ref] = row.about;
  if (row.kind !== 'PERSON_DAY' || row.day === null || ref === undefined || row.readerId !== actor.id) return null;
  return clock.now().getTime() - row.createdAt.getTime() > SHOWN_MS ? null : { ref, day: row.day };
}

/** What the person did that day, in order, across subjects: one part of it. */
export async function actsOf(day: PersonDay, first: number | null, after: string | null, ctx: Context) {
  const limit = Math.min(Math.max(first ?? MOST, 1), MOST);
  const skip = after === null ? 0 : Number(after) + 1;
  const all = await idsOf(day);
  const chosen = all.slice(skip, skip + limit);
  const found = await findEntries({ id: { $in: chosen.map(({ id }) => id) } }, limit);
  const place = new Map(chosen.map(({ id }, index) => [id, skip + index]));
  const ordered = found.toSorted((one, other) => (place.get(one.entry.id) ?? 0) - (place.get(other.entry.id) ?? 0));
  const shown = await showOutlines(ordered, ctx);
  const edges = shown.map((node) => ({ cursor: String(place.get(node.id)), node }));
  return { edges, pageInfo: { hasNextPage: skip + limit < all.length, endCursor: edges.at(-1)?.cursor ?? null } };
}

/** How many acts there were in each hour of the day, 0 to 23, in Asia/Shanghai. */
export async function hoursOf(day: PersonDay): Promise<number[]> {
  const hours = Array.from({ length: 24 }, () => 0);
  const start = businessDayStart(day.day).getTime();
  for (const { at } of await idsOf(day)) {
    const hour = Math.floor((at.getTime() - start) / 3_600_000);
    hours[hour] = (hours[hour] ?? 0) + 1;
  }
  return hours;
}

interface Act {
  readonly id: string;
  readonly at: Date;
}

async function idsOf({ ref, day }: PersonDay): Promise<Act[]> {
  const tail = await tailOf(({ actor, at }) => actor.ref === ref && businessDay(new Date(at)) === day);
  const at = { $gte: businessDayStart(day), $lt: businessDayStart(dayAfter(day)) };
  const known = await collectionOf<EntryWords & { _id: number }>(ENTRY_WORDS)
    .find({ actor: ref, at }, { projection: { id: 1, at: 1 } })
    .sort({ at: 1, _id: 1 })
    .toArray();
  const seen = new Set(known.map(({ id }) => id));
  return [...known, ...tail.filter(({ entry }) => !seen.has(entry.id)).map(actOf)];
}

function actOf({ entry }: FoundEntry): Act {
  return { id: entry.id, at: new Date(entry.at) };
}
