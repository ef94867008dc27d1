import type { ClientSession } from 'mongodb';
import type { Policy } from '../../schema/trail/index.js';
import { collectionOf, database } from '../kernel/database.js';
import { checkNote } from './check-note.js';
import { currentPolicy } from './own-keys.js';
import { type CheckpointDocument, type HeadDocument, TRAIL } from './stored.js';

/** Where the log ends, at one moment. */
export interface LogEnd {
  readonly head: HeadDocument | null;
  /** Size of the newest checkpoint that the log's key has signed; 0 before the first. */
  readonly signed: number;
  /** The size by the head or by what is signed, whichever is larger: an entry's index is a whole number below it. */
  readonly size: number;
}

/**
 * Where the log ends. This is not read from its rows: whoever administers the database can put one anywhere, and such a row must not pass
 * for an entry that was never logged, nor make a check walk through indices without entries.
 */
export async function endOfLog(session?: ClientSession): Promise<LogEnd> {
  const policy = currentPolicy();
  const options = session ? { session } : {};
  const head = await collectionOf<HeadDocument>(TRAIL.head).findOne({ _id: policy.origin }, options);
  const signed = await newestSigned(policy, options);
  return { head, signed, size: Math.max(signed, Number.isSafeInteger(head?.size) ? (head?.size ?? 0) : 0) };
}

/** Whether an entry can stand at an index of a log of this size. */
export function isIndexBelow(index: unknown, size: number): boolean {
  return Number.isSafeInteger(index) && Number(index) >= 0 && Number(index) < size;
}

let known = { name: '', size: 0 };

/** Those rows of the log that stand where an entry can. The end of the log is looked up only for rows beyond its last known end. */
export async function entriesAmong<R extends { readonly _id: number }>(rows: readonly R[]): Promise<readonly R[]> {
  const { databaseName: name } = database();
  const upTo = () => (known.name === name ? known.size : 0);
  if (rows.some(({ _id }) => !isIndexBelow(_id, upTo()))) known = { name, size: (await endOfLog()).size };
  return rows.filter(({ _id }) => isIndexBelow(_id, upTo()));
}

async function newestSigned(policy: Policy, options: { readonly session?: ClientSession }): Promise<number> {
  const rows = collectionOf<CheckpointDocument & { _id: number }>(TRAIL.checkpoints)
    .find({ _id: { $gt: 0 } } as object, options)
    .sort({ _id: -1 })
    .batchSize(8);
  for await (const row of rows) {
    const tree = typeof row.note === 'string' ? checkNote(row, policy).tree : null;
    if (tree && tree.size === row._id) return tree.size;
  }
  return 0;
}
