import { type ClientSession, Decimal128 } from 'mongodb';
import type { SubjectName } from '../../schema/common/ids.js';
import { type Tally, tallyChanges, tallyKey } from '../../schema/kernel/derive/tallies.js';
import { exact, plain } from '../../schema/kernel/exact.js';
import { collectionOf } from './database.js';
import type { Row } from './row.js';
import { subjectOf } from './subjects.js';

/** Where the running sums are: operational rows, since each follows from the rows of its kind. */
export const TALLIES = 'tallies';

/** A running sum, by its key. */
export interface TallyDocument {
  readonly _id: string;
  readonly sum: Decimal128;
}

/** A row that an act saves, and how it was before (null where the act creates it). */
export interface SavedRow {
  readonly kind: SubjectName;
  readonly before: Row | null;
  readonly after: Row;
}

/** Adds what an act changes to the running sums of the kinds that it saves, in its transaction. */
export async function keepTallies(saved: readonly SavedRow[], session: ClientSession): Promise<void> {
  const writes = saved.flatMap(({ kind, before, after }) =>
    [...tallyChanges(kind, subjectOf(kind).tallies, { before, after })].map(([_id, by]) => ({
      updateOne: { filter: { _id }, update: { $inc: { sum: Decimal128.fromString(by) } }, upsert: true },
    })),
  );
  if (writes.length > 0) await collectionOf<TallyDocument>(TALLIES).bulkWrite(writes, { session, ordered: false });
}

/**
 * Reads sums of a tally: those of one value of its `of`, by the values of its `by` that are named. Exact decimals; what was never counted is
 * absent. Throws for a tally that the kind does not declare.
 */
export async function readTally(
  { kind, name }: { readonly kind: SubjectName; readonly name: string },
  of: string,
  by: readonly string[],
  session: ClientSession | null,
): Promise<ReadonlyMap<string, string>> {
  if (!subjectOf(kind).tallies.some((one: Tally) => one.name === name)) throw new Error(`${kind} has no tally ${name}`);
  const start = tallyKey(kind, name, of, '');
  const documents = await collectionOf<TallyDocument>(TALLIES)
    .find({ _id: { $in: by.map((one) => `${start}${one}`) } }, session ? { session } : {})
    .toArray();
  return new Map(documents.map(({ _id, sum }) => [_id.slice(start.length), plain(exact(sum.toString()))]));
}
