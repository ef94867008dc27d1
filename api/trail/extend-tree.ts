import type { Db } from 'mongodb';
import { appendLeaf, type Edge, leafHash } from '../../schema/trail/index.js';
import { nodeSha256 } from './crypto.js';
import { bytesOf } from './judge-rows.js';
import { LogTampered } from './log-tampered.js';
import { type LogDocument, TRAIL } from './stored.js';

/** A tree, as far as it has been computed from leaves. */
export interface Grown {
  readonly size: number;
  readonly edge: Edge;
}

/** Called with the bytes of each leaf and its index. */
export type OnLeaf = (index: number, leaf: Uint8Array) => void;

/**
 * The tree after the entries up to a size, computed from the bytes of the leaves: no stored hash is believed. Throws LogTampered where an
 * entry is missing.
 */
export async function extendTree(db: Db, last: Grown, size: number, onLeaf?: OnLeaf): Promise<Edge> {
  let { edge } = last;
  let index = last.size;
  const leaves = db
    .collection<LogDocument>(TRAIL.log)
    .find({ _id: { $gte: last.size, $lt: size } }, { projection: { leaf: 1 }, readConcern: { level: 'majority' } })
    .sort({ _id: 1 });
  for await (const { _id, leaf } of leaves) {
    if (_id !== index) throw new LogTampered(`the entry at index ${index} is missing`, index);
    const bytes = bytesOf(leaf);
    onLeaf?.(index, bytes);
    edge = appendLeaf(nodeSha256, edge, index, leafHash(nodeSha256, bytes));
    index++;
  }
  if (index !== size) throw new LogTampered(`the entry at index ${index} is missing`, index);
  return edge;
}
