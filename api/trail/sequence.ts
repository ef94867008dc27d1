import { Binary, type ClientSession, type Db, MongoServerError } from 'mongodb';
import {
  appendLeaf,
  completedTiles,
  decodeEntry,
  type Edge,
  emptyEdge,
  leafHash,
  rootOf,
  tilePath,
  tileRoot,
} from '../../schema/trail/index.js';
import { Overloaded, transaction } from '../kernel/transaction.js';
import { nodeSha256 } from './crypto.js';
import {
  type HeadDocument,
  type LogDocument,
  type OpeningDocument,
  type OutboxDocument,
  type TileDocument,
  TRAIL,
} from './stored.js';

const TILE = 256;

/**
 * Moves the next committed entries from the outbox into the log, at most `limit`, in one transaction (TRAIL §3): indices
 * without gap from the head's size, openings beside, full tiles, and the head by compare-and-set, so that any number of
 * sequencers may run. Answers how many were moved; 0 also where another sequencer was faster.
 */
export async function sequenceOnce(db: Db, origin: string, limit = 512): Promise<number> {
  try {
    return await transaction((session) => moveBatch(db, origin, limit, session));
  } catch (error) {
    // Another sequencer has taken these indices; the next round sees its head.
    if (error instanceof MongoServerError && error.code === 11000) return 0;
    if (error instanceof HeadMoved || lostRace(error)) return 0;
    throw error;
  }
}

class HeadMoved extends Error {}

const WRITE_CONFLICT = 112;

function lostRace(error: unknown): boolean {
  return error instanceof Overloaded && error.cause instanceof MongoServerError && error.cause.code === WRITE_CONFLICT;
}

async function moveBatch(db: Db, origin: string, limit: number, session: ClientSession): Promise<number> {
  const outbox = db.collection<OutboxDocument>(TRAIL.outbox);
  const waiting = await outbox.find({}, { session }).sort({ _id: 1 }).limit(limit).toArray();
  if (waiting.length === 0) return 0;
  const rows = inOrder(await withEarlier(db, waiting, session));
  const heads = db.collection<HeadDocument>(TRAIL.head);
  const head = await heads.findOne({ _id: origin }, { session });
  const size = head?.size ?? 0;
  let edge: Edge = head ? head.edge.map(bytesOf) : emptyEdge;
  const logged = rows.map((row, offset): LogDocument => {
    // What cannot be read must stop here, where nothing is lost, and not in the log, where it stays.
    const entry = decodeEntry(bytesOf(row.leaf));
    if (entry.id !== row._id || entry.log !== origin)
      throw new Error(`${row._id} holds entry ${entry.id} of ${entry.log}`);
    const hash = leafHash(nodeSha256, bytesOf(row.leaf));
    edge = appendLeaf(nodeSha256, edge, size + offset, hash);
    const { leaf, subject, proc, at } = row;
    return { _id: size + offset, id: row._id, leaf, lh: new Binary(hash), subject, proc, at };
  });
  const next = size + rows.length;
  await db.collection<LogDocument>(TRAIL.log).insertMany(logged, { session });
  const openings = rows.map(({ _id, open, subject, proc }): OpeningDocument => ({ _id, open, subject, proc }));
  await db.collection<OpeningDocument>(TRAIL.openings).insertMany(openings, { session });
  const { deletedCount } = await outbox.deleteMany({ _id: { $in: rows.map((row) => row._id) } }, { session });
  if (deletedCount !== rows.length) throw new HeadMoved();
  await writeTiles(db, size, next, logged, session);
  const newHead = {
    size: next,
    root: new Binary(rootOf(nodeSha256, edge, next)),
    edge: edge.map((hash) => new Binary(hash)),
    at: new Date(Math.max(head?.at.getTime() ?? 0, ...rows.map((row) => row.at.getTime()))),
  };
  if (!head) await heads.insertOne({ _id: origin, ...newHead }, { session });
  else {
    const moved = await heads.updateOne({ _id: origin, size }, { $set: newHead }, { session });
    if (moved.matchedCount !== 1) throw new HeadMoved();
  }
  return rows.length;
}

/** Clock skew can put a subject's later entry first; where the limit cut off the earlier one, it is pulled in. */
async function withEarlier(db: Db, rows: OutboxDocument[], session: ClientSession): Promise<OutboxDocument[]> {
  const ids = [...new Set(rows.map((row) => row.subject.id))];
  const known = new Set(rows.map((row) => row._id));
  const last = new Map<string, number>();
  for (const { subject } of rows) last.set(subject.id, Math.max(last.get(subject.id) ?? 0, subject.rev));
  const others = await db
    .collection<OutboxDocument>(TRAIL.outbox)
    .find({ 'subject.id': { $in: ids }, _id: { $nin: [...known] } }, { session })
    .toArray();
  return [...rows, ...others.filter(({ subject }) => subject.rev < (last.get(subject.id) ?? 0))];
}

/** By id, but a subject's entries by version. */
function inOrder(rows: readonly OutboxDocument[]): OutboxDocument[] {
  const sorted = [...rows].sort((a, b) => (a._id < b._id ? -1 : 1));
  const bySubject = new Map<string, OutboxDocument[]>();
  for (const row of sorted) bySubject.set(row.subject.id, [...(bySubject.get(row.subject.id) ?? []), row]);
  for (const list of bySubject.values()) list.sort((a, b) => a.subject.rev - b.subject.rev);
  return sorted.map((row) => bySubject.get(row.subject.id)?.shift() ?? row);
}

async function writeTiles(
  db: Db,
  from: number,
  to: number,
  logged: readonly LogDocument[],
  session: ClientSession,
): Promise<void> {
  const made = new Map<string, Uint8Array>();
  const tiles = db.collection<TileDocument>(TRAIL.tiles);
  const tileBytes = async (level: number, index: number): Promise<Uint8Array> => {
    const path = tilePath({ level, index, width: TILE });
    const own = made.get(path);
    if (own) return own;
    const stored = await tiles.findOne({ _id: path }, { session });
    if (!stored) throw new Error(`${path} is missing`);
    return bytesOf(stored.hashes);
  };
  for (const { level, index } of completedTiles(from, to)) {
    const path = tilePath({ level, index, width: TILE });
    const parts: Uint8Array[] = [];
    if (level === 0) parts.push(...(await leafHashes(db, index * TILE, from, logged, session)));
    else for (let i = 0; i < TILE; i++) parts.push(tileRoot(nodeSha256, await tileBytes(level - 1, index * TILE + i)));
    const bytes = new Uint8Array(Buffer.concat(parts));
    made.set(path, bytes);
    await tiles.insertOne({ _id: path, hashes: new Binary(bytes) }, { session });
  }
}

async function leafHashes(db: Db, start: number, from: number, logged: readonly LogDocument[], session: ClientSession) {
  const before = await db
    .collection<LogDocument>(TRAIL.log)
    .find({ _id: { $gte: start, $lt: Math.min(start + TILE, from) } }, { session, projection: { lh: 1 } })
    .sort({ _id: 1 })
    .toArray();
  const now = logged.filter(({ _id }) => _id >= start && _id < start + TILE);
  return [...before, ...now].map(({ lh }) => bytesOf(lh));
}

/** The bytes of a stored binary, not more. */
export function bytesOf(binary: Binary): Uint8Array {
  return new Uint8Array(binary.buffer.subarray(0, binary.length()));
}
