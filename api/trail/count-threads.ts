import { Binary, type ClientSession, type Db } from 'mongodb';
import {
  censusLeaf,
  countEntry,
  decodeFacts,
  isThread,
  leafHash,
  type ThreadCount,
  threadOf,
} from '../../schema/trail/index.js';
import { transaction } from '../kernel/transaction.js';
import { putThreadLeaves } from './census-tiles.js';
import { nodeSha256 } from './crypto.js';
import { bytesOf } from './judge-rows.js';
import { type LogDocument, type ThreadDocument, TRAIL } from './stored.js';

/** How far the threads of the log are counted. */
export interface Counted {
  /** Number of entries counted: those with an index below it. */
  readonly size: number;
  readonly threads: number;
}

const CURSOR = 'trail-threads';
const STEP = 512;

interface CursorDocument {
  readonly _id: string;
  readonly next: number;
  readonly threads: number;
}

class MovedOn extends Error {}

/** How far the threads are counted now. */
export async function countedSoFar(db: Db, session?: ClientSession): Promise<Counted> {
  const at = await db
    .collection<CursorDocument>('cursors')
    .findOne({ _id: CURSOR }, session === undefined ? {} : { session });
  return { size: at?.next ?? 0, threads: at?.threads ?? 0 };
}

/**
 * Continues the count of the log's threads up to `size` and no further; each step and its cursor are written in one transaction. The tree
 * as it was at the sizes of `kept` stays readable. Answers how far the count has come: beyond `size` where another worker has gone on,
 * below it where another worker is counting now.
 */
export async function countThreads(db: Db, size: number, kept: readonly number[]): Promise<Counted> {
  for (;;) {
    const before = await countedSoFar(db);
    if (before.size >= size) return before;
    try {
      await transaction((session) => countStep(db, before, Math.min(size, before.size + STEP), kept, session));
    } catch (error) {
      if (error instanceof MovedOn) return countedSoFar(db);
      throw error;
    }
  }
}

async function countStep(
  db: Db,
  before: Counted,
  to: number,
  kept: readonly number[],
  session: ClientSession,
): Promise<void> {
  const moved = await db
    .collection<CursorDocument>('cursors')
    .updateOne(
      { _id: CURSOR, ...(before.size > 0 ? { next: before.size } : { next: { $exists: false } }) },
      { $set: { next: to } },
      { session, upsert: before.size === 0 },
    );
  if (moved.matchedCount + moved.upsertedCount !== 1) throw new MovedOn();
  const entries = await readEntries(db, before.size, to, session);
  const known = await threadsOf(db, [...new Set(entries.map(({ thread }) => thread))], session);
  let { threads } = before;
  const counted = new Map<string, ThreadDocument>();
  for (const entry of entries) {
    const row = counted.get(entry.thread) ?? known.get(entry.thread);
    const { thread: _id, c, ...count } = countEntry(nodeSha256, row ? countOf(row) : null, entry);
    counted.set(_id, { _id, position: row?.position ?? threads++, ...count, c: new Binary(c) });
  }
  await writeThreads(db, [...counted.values()], known, session);
  const leaves = [...counted.values()].map((row): [number, Uint8Array] => [
    row.position,
    leafHash(nodeSha256, censusLeaf(countOf(row))),
  ]);
  await putThreadLeaves(db, { leaves, size: to, threads, kept }, session);
  await db.collection<CursorDocument>('cursors').updateOne({ _id: CURSOR }, { $set: { threads } }, { session });
}

// Reads the leaves alone: what stands beside them can be changed without any signature.
async function readEntries(db: Db, from: number, to: number, session: ClientSession) {
  const rows = await db
    .collection<LogDocument>(TRAIL.log)
    .find({ _id: { $gte: from, $lt: to } }, { session, projection: { leaf: 1 } })
    .sort({ _id: 1 })
    .toArray();
  if (rows.length !== to - from) throw new Error(`The log has a gap between ${from} and ${to}`);
  return rows.map(({ _id: index, leaf }) => {
    const bytes = bytesOf(leaf);
    const thread = threadOf(decodeFacts(bytes));
    if (!isThread(thread)) throw new Error(`The entry at index ${index} is in no thread: '${thread}'`);
    return { thread, index, leafHash: leafHash(nodeSha256, bytes) };
  });
}

async function threadsOf(db: Db, ids: readonly string[], session: ClientSession) {
  const rows = await db
    .collection<ThreadDocument>(TRAIL.threads)
    .find({ _id: { $in: [...ids] } }, { session })
    .toArray();
  return new Map(rows.map((row) => [row._id, row]));
}

async function writeThreads(
  db: Db,
  rows: readonly ThreadDocument[],
  known: ReadonlyMap<string, ThreadDocument>,
  session: ClientSession,
): Promise<void> {
  const threads = db.collection<ThreadDocument>(TRAIL.threads);
  const fresh = rows.filter(({ _id }) => !known.has(_id));
  if (fresh.length > 0) await threads.insertMany(fresh, { session });
  const changed = rows.filter(({ _id }) => known.has(_id));
  if (changed.length > 0)
    await threads.bulkWrite(
      changed.map(({ _id, count, c }) => ({ updateOne: { filter: { _id }, update: { $set: { count, c } } } })),
      { session },
    );
}

function countOf({ _id: thread, first, count, c }: ThreadDocument): ThreadCount {
  return { thread, first, count, c: bytesOf(c) };
}
