import { decodeFacts, type EntryFacts, leafHash } from '../../schema/trail/index.js';
import { collectionOf } from '../kernel/database.js';
import { nodeSha256 } from './crypto.js';
import { storedBytes } from './judge-rows.js';
import { aboutEntry, aboutNote, fieldsThatDiffer, type LogDifference } from './log-difference.js';
import { logRow } from './rows-of-entry.js';
import { rowsBetweenIndices } from './rows-unasked.js';
import { type LogDocument, TRAIL } from './stored.js';

/** Which rows of the log are to be read. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  /** The index up to which missing rows have already been reported. */
  readonly told: number;
  /** Size of the whole log. */
  readonly size: number;
}

/** The rows of a stretch. */
export interface Rows {
  /** By offset; null where the row is missing. */
  readonly hashes: (Uint8Array | null)[];
  readonly entries: (EntryFacts | null)[];
  readonly told: number;
  readonly differences: LogDifference[];
}

const log = () => collectionOf<LogDocument & { _id: number }>(TRAIL.log);

/**
 * Reads rows and compares each with what its bytes give. Consecutive missing rows are reported as one difference, up to the next row there
 * is.
 */
export async function readRows({ from, to, told, size }: Stretch): Promise<Rows> {
  const rows = await log()
    .find({ _id: { $gte: from, $lt: to }, $expr: { $eq: [{ $mod: ['$_id', 1] }, 0] } } as object)
    .sort({ _id: 1 })
    .toArray();
  const byIndex = new Map(rows.map((row) => [row._id, row]));
  const [hashes, entries]: [Rows['hashes'], Rows['entries']] = [[], []];
  const differences = await rowsBetweenIndices(from, to);
  let known = told;
  for (let index = from; index < to; index++) {
    const row = byIndex.get(index);
    const leaf = storedBytes(row?.leaf);
    const entry = leaf ? readable(leaf) : null;
    hashes.push(leaf ? leafHash(nodeSha256, leaf) : null);
    entries.push(entry);
    if (row) differences.push(...rowDifferences(row));
    else if (index >= known) {
      known = await nextAfter(index, size);
      differences.push(rowsMissing(index, known));
    }
  }
  return { hashes, entries, told: known, differences };
}

/** Reports that rows are missing, from an index to another (not included). */
export function rowsMissing(from: number, to: number): LogDifference {
  return aboutNote('Entry', { rule: 'ROW_MISSING', place: to === from + 1 ? from : `${from}–${to - 1}` });
}

/** The fields of a row that differ from what its bytes give. */
export function rowDifferences(row: LogDocument): LogDifference[] {
  const leaf = storedBytes(row.leaf);
  const entry = leaf && readable(leaf);
  if (!leaf || !entry) return [aboutNote('Entry', { rule: 'LEAF_BROKEN', place: row._id })];
  const fields = fieldsThatDiffer(row, logRow(row._id, { leaf, entry }));
  return fields.length === 0 ? [] : [aboutEntry(entry, { rule: 'ROW_CHANGED', place: row._id, fields })];
}

/** The entry that bytes hold; null where they are no longer one. */
export function readable(leaf: Uint8Array): EntryFacts | null {
  try {
    return decodeFacts(leaf);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

/** The index of the next row after a missing one; the end of the log where there is none. */
async function nextAfter(index: number, size: number): Promise<number> {
  const next = await log().findOne(
    { _id: { $gt: index, $lt: size }, $expr: { $eq: [{ $mod: ['$_id', 1] }, 0] } } as object,
    { sort: { _id: 1 }, projection: { _id: 1 } },
  );
  return next?._id ?? size;
}
