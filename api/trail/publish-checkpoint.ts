import { Binary, type Db, MongoServerError } from 'mongodb';
import { type Edge, formatCheckpoint, rootOf, type Signer, sameBytes, signNote } from '../../schema/trail/index.js';
import { platformClock } from '../kernel/platform-clock.js';
import { nodeSha256 } from './crypto.js';
import { bytesOf } from './judge-rows.js';
import { LogTampered } from './log-tampered.js';
import { type CheckpointDocument, TRAIL } from './stored.js';

/**
 * Signs the tree of a size and stores the checkpoint. Answers whether it is new. An existing one of its size must have the same root: two
 * would prove a fork.
 */
export async function publishCheckpoint(
  db: Db,
  { size, edge }: { readonly size: number; readonly edge: Edge },
  signer: Signer,
): Promise<boolean> {
  const root = rootOf(nodeSha256, edge, size);
  const note = signNote(formatCheckpoint({ origin: signer.key.name, size, root }), signer);
  const made: CheckpointDocument = { _id: size, root: new Binary(root), note, at: platformClock.now() };
  const checkpoints = db.collection<CheckpointDocument>(TRAIL.checkpoints);
  const find = () => checkpoints.findOne({ _id: size }, { readConcern: { level: 'majority' } });
  let there = await find();
  if (!there) {
    try {
      // Inserted and not upserted: the account that signs may not update checkpoints.
      await checkpoints.insertOne(made);
      return true;
    } catch (error) {
      if (!(error instanceof MongoServerError) || error.code !== 11000) throw error;
      there = await find();
    }
  }
  if (!there || !sameBytes(bytesOf(there.root), root))
    throw new LogTampered(`there is another checkpoint of size ${size}`);
  return false;
}
