import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Binary, type Db, MongoServerError } from 'mongodb';
import { z } from 'zod';
import {
  appendLeaf,
  type Edge,
  formatCheckpoint,
  fromBase64,
  leafHash,
  rootOf,
  sameBytes,
  signNote,
  toBase64,
} from '../../schema/trail/index.js';
import { hasCode } from '../kernel/secrets.js';
import { nodeSha256 } from './crypto.js';
import { bytesOf } from './judge-rows.js';
import type { TrailKeys } from './keys.js';
import { type CheckpointDocument, type HeadDocument, type LogDocument, TRAIL } from './stored.js';

/** The log is not what this signer signed before, or its head is not what its leaves make: nothing is signed any more. */
export class LogTampered extends Error {
  override name = 'LogTampered';
}

const memory = z.object({ origin: z.string(), size: z.number(), edge: z.array(z.string()) });

/**
 * Signs the head of the log (TRAIL §4). The signer believes no stored hash: it reads the bytes of the new entries, adds
 * them to the tree it remembers in a file of its own, and signs only where that gives the head's root. It remembers what
 * it signs before it hands it out. Answers the size signed, null where there is nothing new. Throws LogTampered.
 */
export async function signCheckpoint(
  db: Db,
  origin: string,
  keys: TrailKeys,
  dataFolder: string,
): Promise<number | null> {
  const file = join(dataFolder, 'signed.json');
  const known = readMemory(file, origin);
  const head = await db
    .collection<HeadDocument>(TRAIL.head)
    .findOne({ _id: origin }, { readConcern: { level: 'majority' } });
  const size = head?.size ?? 0;
  const last = known ?? (await relearn(db, size));
  if (size < last.size) throw new LogTampered(`the log has ${size} entries, ${last.size} were signed`);
  if (!head || size === 0) return null;
  const edge = await extend(db, last, size);
  const root = rootOf(nodeSha256, edge, size);
  if (!sameBytes(root, bytesOf(head.root)))
    throw new LogTampered(`the head of size ${size} is not the root of its leaves`);
  if (!known || size > known.size) writeMemory(file, { origin, size, edge: edge.map(toBase64) });
  const note = signNote(formatCheckpoint({ origin, size, root }), keys.log);
  return (await publish(db, { _id: size, root: new Binary(root), note, at: new Date() })) ? size : null;
}

/** Whether the checkpoint is new. One of its size that is there must be of the same root: two would prove a fork. */
async function publish(db: Db, made: CheckpointDocument): Promise<boolean> {
  const checkpoints = db.collection<CheckpointDocument>(TRAIL.checkpoints);
  const find = () => checkpoints.findOne({ _id: made._id }, { readConcern: { level: 'majority' } });
  let there = await find();
  if (!there) {
    try {
      // An insert and no upsert: the account that signs may not update checkpoints.
      await checkpoints.insertOne(made);
      return true;
    } catch (error) {
      if (!(error instanceof MongoServerError) || error.code !== 11000) throw error;
      there = await find();
    }
  }
  if (!there || !sameBytes(bytesOf(there.root), bytesOf(made.root)))
    throw new LogTampered(`there is another checkpoint of size ${made._id}`);
  return false;
}

/** A signer without memory starts at the first entry, and must come by the newest checkpoint that was ever published. */
async function relearn(db: Db, size: number): Promise<Memory> {
  const newest = await db
    .collection<CheckpointDocument>(TRAIL.checkpoints)
    .findOne({}, { sort: { _id: -1 }, readConcern: { level: 'majority' } });
  if (!newest) return { size: 0, edge: [] };
  if (size < newest._id) throw new LogTampered(`the log has ${size} entries, ${newest._id} were signed`);
  const edge = await extend(db, { size: 0, edge: [] }, newest._id);
  if (!sameBytes(rootOf(nodeSha256, edge, newest._id), bytesOf(newest.root)))
    throw new LogTampered(`the checkpoint of size ${newest._id} is not the root of the leaves`);
  return { size: newest._id, edge };
}

interface Memory {
  readonly size: number;
  readonly edge: Edge;
}

async function extend(db: Db, last: Memory, size: number): Promise<Edge> {
  let { edge } = last;
  let index = last.size;
  const leaves = db
    .collection<LogDocument>(TRAIL.log)
    .find({ _id: { $gte: last.size, $lt: size } }, { projection: { leaf: 1 }, readConcern: { level: 'majority' } })
    .sort({ _id: 1 });
  for await (const { _id, leaf } of leaves) {
    if (_id !== index) throw new LogTampered(`the entry at index ${index} is missing`);
    edge = appendLeaf(nodeSha256, edge, index, leafHash(nodeSha256, bytesOf(leaf)));
    index++;
  }
  if (index !== size) throw new LogTampered(`the entry at index ${index} is missing`);
  return edge;
}

function readMemory(file: string, origin: string): Memory | null {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return null;
    throw error;
  }
  const kept = memory.parse(JSON.parse(text));
  if (kept.origin !== origin) throw new LogTampered(`${file} is of the log ${kept.origin}`);
  return { size: kept.size, edge: kept.edge.map((hash) => fromBase64(hash) ?? new Uint8Array()) };
}

function writeMemory(file: string, kept: z.infer<typeof memory>): void {
  const whole = `${file}.${process.pid}`;
  const handle = openSync(whole, 'w', 0o600);
  writeSync(handle, JSON.stringify(kept));
  fsyncSync(handle);
  closeSync(handle);
  renameSync(whole, file);
  // The new name itself must survive a power cut, else an older memory would come back.
  const folder = openSync(dirname(file), 'r');
  fsyncSync(folder);
  closeSync(folder);
}
