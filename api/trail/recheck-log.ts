import { join } from 'node:path';
import type { Db } from 'mongodb';
import { appendLeaf, type Edge, leafHash, rootOf, sameBytes } from '../../schema/trail/index.js';
import { nodeSha256 } from './crypto.js';
import type { Grown } from './extend-tree.js';
import { bytesOf } from './judge-rows.js';
import { LogTampered } from './log-tampered.js';
import { type LogSigner, SIGNER_FILE } from './signer-folder.js';
import { readMemory } from './signer-memory.js';
import { type LogDocument, TRAIL } from './stored.js';

/** How far the signed entries have been read again, in the round that ends at the tree that was signed when it began. */
export interface Recheck {
  readonly read: Grown;
  /** Null between rounds. */
  readonly until: Grown | null;
}

const NOTHING: Grown = { size: 0, edge: [] };

/** The start: nothing has been read again yet. */
export const fromFirst: Recheck = { read: NOTHING, until: null };

/**
 * Reads the next entries that were signed before again, from their bytes, round after round: signing reads new entries only, and would not
 * notice a change of an old one. At the end of a round they must give the tree that the signer remembers. Answers where to continue. Throws
 * LogTampered, with the index of an entry that is gone or does not match its hash.
 */
export async function recheckLog(db: Db, signer: LogSigner, { read, until }: Recheck, limit: number): Promise<Recheck> {
  const goal = until ?? readMemory(join(signer.folder, SIGNER_FILE.memory), signer.origin);
  if (!goal || goal.size === 0) return fromFirst;
  const to = Math.min(goal.size, read.size + limit);
  const edge = await readAgain(db, read, to);
  if (to < goal.size) return { read: { size: to, edge }, until: { size: goal.size, edge: goal.edge } };
  if (!sameBytes(rootOf(nodeSha256, edge, to), rootOf(nodeSha256, goal.edge, goal.size)))
    throw new LogTampered(`the first ${to} entries are not those that were signed`);
  return fromFirst;
}

async function readAgain(db: Db, from: Grown, to: number): Promise<Edge> {
  let { edge, size } = from;
  const rows = db
    .collection<LogDocument>(TRAIL.log)
    .find({ _id: { $gte: size, $lt: to } }, { projection: { leaf: 1, lh: 1 }, readConcern: { level: 'majority' } })
    .sort({ _id: 1 });
  for await (const { _id, leaf, lh } of rows) {
    if (_id !== size) break;
    const hash = leafHash(nodeSha256, bytesOf(leaf));
    if (!sameBytes(hash, bytesOf(lh)))
      throw new LogTampered(`the entry at index ${size}, which was signed, is changed`, size);
    edge = appendLeaf(nodeSha256, edge, size++, hash);
  }
  if (size < to) throw new LogTampered(`the entry at index ${size}, which was signed, is missing`, size);
  return edge;
}
