import { MongoClient } from 'mongodb';
import { nodeCrypto, nodeSha256 } from '../../api/trail/crypto.js';
import { bytesOf } from '../../api/trail/sequence.js';
import { type CheckpointDocument, type HeadDocument, type LogDocument, TRAIL } from '../../api/trail/stored.js';
import {
  appendLeaf,
  decodeEntry,
  type Edge,
  emptyEdge,
  leafHash,
  type Policy,
  rootOf,
  sameBytes,
  toBase64,
  verifyCheckpoint,
} from '../../schema/trail/index.js';
import type { Acknowledged } from './load.js';

/** What was found in a trail, and whatever is wrong with it. */
export interface Judgement {
  readonly entries: number;
  readonly checkpoints: number;
  readonly faults: readonly string[];
}

/** What a trail has to be like: of this log, signed by these keys, and with all its entries between these times of the database. */
export interface Expected {
  readonly origin: string;
  readonly policy: Policy;
  readonly from: Date;
  readonly to: Date;
}

/** An act is stamped a moment before it is committed. */
const MOMENT_MS = 2_000;

/**
 * Judges a trail by what is stored: indices have no gaps or repetitions, each subject's versions are complete and chained, the head and
 * every signed checkpoint are the root of the leaves up to them, nothing is left in the outbox or the quarantine, each unit is at the
 * version of its last entry, and every acknowledged act is logged once.
 */
export async function judge(
  uri: string,
  { origin, policy, from, to }: Expected,
  acknowledged: readonly Acknowledged[],
): Promise<Judgement> {
  const client = await MongoClient.connect(uri, { readConcernLevel: 'majority' });
  try {
    const db = client.db();
    const faults: string[] = [];
    const count = (name: string) => db.collection(name).countDocuments();
    for (const name of [TRAIL.outbox, TRAIL.quarantine])
      if ((await count(name)) > 0) faults.push(`${name} holds ${await count(name)} rows`);
    const checkpoints = await db.collection<CheckpointDocument>(TRAIL.checkpoints).find().sort({ _id: 1 }).toArray();
    const signed = new Map(checkpoints.map((one) => [one._id, one]));
    const chains = new Map<string, { rev: number; hash: string }>();
    const versions = new Map<string, number>();
    const ids = new Set<string>();
    let edge: Edge = emptyEdge;
    let size = 0;
    for await (const row of db.collection<LogDocument>(TRAIL.log).find().sort({ _id: 1 })) {
      if (row._id !== size) faults.push(`after index ${size - 1} comes ${row._id}`);
      const leaf = bytesOf(row.leaf);
      const entry = decodeEntry(leaf);
      const hash = leafHash(nodeSha256, leaf);
      if (ids.has(entry.id)) faults.push(`entry ${entry.id} comes again at index ${row._id}`);
      ids.add(entry.id);
      const at = Date.parse(entry.at);
      if (at < from.getTime() - MOMENT_MS || at > to.getTime() + MOMENT_MS)
        faults.push(`index ${row._id} is of ${entry.at}, which is no time of this run`);
      const { id, rev } = entry.subject;
      const last = chains.get(id);
      if (rev !== (last?.rev ?? 0) + 1)
        faults.push(`index ${row._id}: version ${rev} of ${id} after ${last?.rev ?? 0}`);
      if (entry.prev !== (last?.hash ?? null)) faults.push(`index ${row._id}: prev of ${id} names another entry`);
      chains.set(id, { rev, hash: toBase64(hash) });
      versions.set(`${id} ${rev}`, (versions.get(`${id} ${rev}`) ?? 0) + 1);
      edge = appendLeaf(nodeSha256, edge, size, hash);
      size++;
      const checkpoint = signed.get(size);
      if (checkpoint) faults.push(...faultsOf(checkpoint, rootOf(nodeSha256, edge, size), policy));
    }
    const head = await db.collection<HeadDocument>(TRAIL.head).findOne({ _id: origin });
    if (head?.size !== size) faults.push(`the head says ${head?.size}, there are ${size} entries`);
    else if (!sameBytes(bytesOf(head.root), rootOf(nodeSha256, edge, size))) faults.push('the head is not the root');
    for (const { _id } of checkpoints) if (_id > size) faults.push(`size ${_id} is signed, there are ${size} entries`);
    for (const { id, rev } of acknowledged)
      if (versions.get(`${id} ${rev}`) !== 1)
        faults.push(
          `version ${rev} of ${id} was acknowledged and is ${versions.get(`${id} ${rev}`) ?? 0} times in the log`,
        );
    for await (const unit of db.collection<{ _id: string; rev: number }>('units').find())
      if (chains.get(unit._id)?.rev !== unit.rev) faults.push(`${unit._id} is at ${unit.rev}, its last entry is not`);
    return { entries: size, checkpoints: checkpoints.length, faults };
  } finally {
    await client.close();
  }
}

function faultsOf({ _id, root, note }: CheckpointDocument, made: Uint8Array, policy: Policy): string[] {
  if (!sameBytes(bytesOf(root), made)) return [`the checkpoint of size ${_id} is not the root of the leaves`];
  const { failure } = verifyCheckpoint(note, { ...policy, quorum: 0 }, nodeCrypto);
  return failure ? [`the checkpoint of size ${_id}: ${failure.rule}`] : [];
}
