import { consistencyProof, inclusionProof, type Policy } from '../../schema/trail/index.js';
import { collectionOf } from '../kernel/database.js';
import { nodeSha256 } from './crypto.js';
import { type CheckpointDocument, TRAIL } from './stored.js';
import { nodesOf } from './tile-store.js';
import { newestWitnessed } from './witnessed.js';

/** A signed checkpoint to give to others. */
export interface SignedCheckpoint {
  readonly size: number;
  readonly note: string;
}

/** The newest signed checkpoint of the log, whether witnessed or not; null before the first. */
export async function newestCheckpoint(): Promise<SignedCheckpoint | null> {
  const newest = await collectionOf<CheckpointDocument & { _id: number }>(TRAIL.checkpoints).findOne(
    {},
    { sort: { _id: -1 } },
  );
  return newest && { size: newest._id, note: newest.note };
}

/** The checkpoint that the log publishes: the newest witnessed one, otherwise the newest signed; null before the first. */
export async function publishedCheckpoint(policy: Policy): Promise<SignedCheckpoint | null> {
  return (await newestWitnessed(policy)) ?? newestCheckpoint();
}

/** The audit paths of entries in the tree of a size, leaf's sibling first. */
export async function provePaths(indices: readonly number[], size: number): Promise<Uint8Array[][]> {
  const nodes = nodesOf(size);
  const paths: Uint8Array[][] = [];
  for (const index of indices) paths.push(await inclusionProof(nodeSha256, size, index, nodes));
  return paths;
}

/** The proof that the tree of the later size begins with the tree of the earlier one. Throws a RangeError where it does not. */
export async function proveConsistency(earlier: number, later: number): Promise<Uint8Array[]> {
  return consistencyProof(nodeSha256, earlier, later, nodesOf(later));
}
