import type { AnyBulkWriteOperation } from 'mongodb';
import { PART_SUFFIXES, type PartRow, type PartSuffixes, suffixesOf, wholeText } from '../../api/catalogue/index.js';
import { collectionOf } from '../../api/kernel/database.js';

/** The collection of the search index. */
export function suffixes() {
  return collectionOf<PartSuffixes>(PART_SUFFIXES);
}

/** Those parts whose index was made from another version, or not at all. */
export async function stale(parts: readonly PartRow[]): Promise<PartRow[]> {
  const revs = await revsOf(parts);
  return parts.filter(({ _id, rev, state }) => revs.get(_id) !== (state === 'ACTIVE' ? rev : undefined));
}

async function revsOf(parts: readonly PartRow[]): Promise<Map<string, number>> {
  const ids = parts.map(({ _id }) => _id);
  const known = suffixes().find({ _id: { $in: ids } }, { projection: { rev: 1 } });
  return new Map((await known.toArray()).map(({ _id, rev }) => [_id, rev]));
}

/** Writes the suffixes of parts in use and removes those of all others. */
export async function writeSuffixes(parts: readonly PartRow[]): Promise<number> {
  if (parts.length === 0) return 0;
  const known = await revsOf(parts);
  const operations = parts.flatMap((part): AnyBulkWriteOperation<PartSuffixes>[] => {
    const { _id, rev, state } = part;
    if (state !== 'ACTIVE') return known.has(_id) ? [{ deleteOne: { filter: { _id } } }] : [];
    if (known.get(_id) === rev) return [];
    const made = { rev, s: suffixesOf(part), t: wholeText(part) };
    // Most parts are new, and an insert is cheaper; one that comes second gives way to an equal or newer one.
    if (!known.has(_id)) return [{ insertOne: { document: { _id, ...made } } }];
    return [{ replaceOne: { filter: { _id }, replacement: made, upsert: true } }];
  });
  if (operations.length === 0) return 0;
  await suffixes().bulkWrite(operations, { ordered: false }).catch(ignoringDuplicates);
  return operations.length;
}

function ignoringDuplicates(error: unknown): void {
  const duplicate = error instanceof Error && 'code' in error && error.code === 11000;
  if (!duplicate) throw error;
}
