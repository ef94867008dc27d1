import { type ClientSession, Decimal128 } from 'mongodb';
import type { SubjectName } from '../../schema/common/ids.js';
import { type Tally, tallyKey } from '../../schema/kernel/derive/tallies.js';
import { exact, plain } from '../../schema/kernel/exact.js';
import { collectionOf } from './database.js';
import { type Subject, subjects } from './subjects.js';
import { TALLIES, type TallyDocument } from './tallies.js';

/** A running sum that is not what the rows of its kind add up to. Both are exact decimals; `kept` is null where it is no number at all. */
export interface TallyDifference {
  /** Its key: `PurchaseOrder.ordered/ctr_1/l1`. */
  readonly key: string;
  readonly kept: string | null;
  readonly counted: string;
}

/**
 * Counts the running sums of these owners again, all of one kind, and answers by owner those that are kept otherwise. The session has to read
 * rows and sums as they were at one moment.
 */
export async function recountTallies(
  owner: SubjectName,
  ids: readonly string[],
  session: ClientSession,
): Promise<ReadonlyMap<string, readonly TallyDifference[]>> {
  const wrong = new Map<string, TallyDifference[]>();
  if (ids.length === 0) return wrong;
  for (const subject of subjects())
    for (const tally of subject.tallies.filter((one) => one.owner === owner)) {
      const counted = await count(subject, tally, ids, session);
      const kept = await keptOf(subject.name, tally, ids, session);
      for (const key of new Set([...counted.keys(), ...kept.keys()])) {
        const was = kept.get(key);
        const sums = { key, kept: was === undefined ? '0' : was, counted: counted.get(key) ?? '0' };
        const id = key.split('/')[1] ?? '';
        if (sums.kept === null || !exact(sums.kept).eq(sums.counted)) wrong.set(id, [...(wrong.get(id) ?? []), sums]);
      }
    }
  return wrong;
}

async function count(
  { name: kind, lifecycle }: Subject,
  { name, of, by, adds, lines, unless = [] }: Tally,
  ids: readonly string[],
  session: ClientSession,
): Promise<ReadonlyMap<string, string>> {
  const rows = { [of]: { $in: [...ids] }, state: { $nin: [...unless] } };
  const groups = await collectionOf(lifecycle.collection)
    .aggregate<{ _id: { of: string; by: string }; sum: unknown }>(
      [
        { $match: rows },
        { $unwind: `$${lines}` },
        { $group: { _id: { of: `$${of}`, by: `$${lines}.${by}` }, sum: { $sum: `$${lines}.${adds}` } } },
      ],
      { session },
    )
    .toArray();
  return new Map(groups.map((group) => [tallyKey(kind, name, group._id.of, group._id.by), sumOf(group.sum) ?? '0']));
}

async function keptOf(
  kind: SubjectName,
  { name }: Tally,
  ids: readonly string[],
  session: ClientSession,
): Promise<ReadonlyMap<string, string | null>> {
  // `/` is the character before `0`.
  const ranges = ids.map((id) => ({ _id: { $gte: tallyKey(kind, name, id, ''), $lt: `${kind}.${name}/${id}0` } }));
  const documents = await collectionOf<TallyDocument>(TALLIES).find({ $or: ranges }, { session }).toArray();
  return new Map(documents.map(({ _id, sum }) => [_id, sumOf(sum)]));
}

/** Null for what `save` cannot have written. */
function sumOf(stored: unknown): string | null {
  const text = stored instanceof Decimal128 ? stored.toString() : String(stored);
  return /^-?\d/.test(text) ? plain(exact(text)) : null;
}
