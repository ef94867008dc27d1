import type { TrailEntry } from '../../schema/trail/index.js';
import { collectionOf } from '../kernel/database.js';
import { type FoundEntry, findEntries } from '../trail/index.js';
import { ENTRY_WORDS, type EntryWords } from './model.js';
import { tailOf } from './tail.js';

/** An act, before its entry is read. */
export interface Act {
  readonly id: string;
  readonly at: Date;
}

/** The acts of people, by their pseudonyms, in a span of time or altogether, oldest first. */
export async function actsBy(
  refs: readonly string[],
  span: { readonly from: Date; readonly before: Date } | null,
): Promise<Act[]> {
  const isIn = (at: Date) => span === null || (at >= span.from && at < span.before);
  const isWanted = ({ actor, at }: TrailEntry) => refs.includes(actor.ref) && isIn(new Date(at));
  const tail = await tailOf(isWanted);
  const known = await collectionOf<EntryWords & { _id: number }>(ENTRY_WORDS)
    .find(
      { actor: { $in: [...refs] }, ...(span && { at: { $gte: span.from, $lt: span.before } }) },
      { projection: { id: 1, at: 1 } },
    )
    .sort({ at: 1, _id: 1 })
    .toArray();
  const seen = new Set(known.map(({ id }) => id));
  const newer = tail.filter(({ entry }) => !seen.has(entry.id)).map(({ entry }) => entry);
  return [...known, ...newer.map(({ id, at }) => ({ id, at: new Date(at) }))];
}

/** The entries of some acts, in the same order. */
export async function entriesOf(acts: readonly Act[]): Promise<FoundEntry[]> {
  if (acts.length === 0) return [];
  const found = await findEntries({ id: { $in: acts.map(({ id }) => id) } }, acts.length);
  const place = new Map(acts.map(({ id }, index) => [id, index]));
  return found.toSorted((one, other) => (place.get(one.entry.id) ?? 0) - (place.get(other.entry.id) ?? 0));
}
