import { Binary, type ClientSession, type Db, MongoServerError } from 'mongodb';
import { appendLeaf, type Edge, emptyEdge, rootOf } from '../../schema/trail/index.js';
import { Overloaded } from '../kernel/outage.js';
import { platformClock } from '../kernel/platform-clock.js';
import { transaction } from '../kernel/transaction.js';
import { nodeSha256 } from './crypto.js';
import { findUnsettled } from './find-unsettled.js';
import { type BadRow, bytesOf, findLogged, judgeRows, type SoundRow } from './judge-rows.js';
import { logRow, openingRow } from './rows-of-entry.js';
import { type HeadDocument, type LogDocument, type OpeningDocument, type OutboxDocument, TRAIL } from './stored.js';
import { writeTiles } from './write-tiles.js';

export { bytesOf } from './judge-rows.js';

/** Called for each row that the log did not accept, after it was set aside in `trail_quarantine`: a cause for alarm. */
export type OnQuarantine = (entryId: string, reason: string) => void;

/**
 * Moves the next committed entries from the outbox into the log, at most `limit`, in one transaction: consecutive indices from the head's
 * size on, openings, full tiles, and the head by compare-and-set, so that any number of sequencers may run. A row that cannot be logged is
 * moved to the quarantine in the same transaction, so that it holds up nobody and is not lost. Answers how many entries were moved; 0 also
 * where another sequencer was faster.
 */
export async function sequenceOnce(db: Db, origin: string, limit = 512, onQuarantine?: OnQuarantine): Promise<number> {
  for (;;) {
    const { moved, bad } = await moveNext(db, origin, limit, false);
    for (const { row, reason } of bad) onQuarantine?.(String(row._id), reason);
    if (moved > 0 || bad.length === 0) return moved;
  }
}

interface Moved {
  readonly moved: number;
  readonly bad: readonly BadRow[];
}

class HeadMoved extends Error {}

async function moveNext(db: Db, origin: string, limit: number, twiceAsked: boolean): Promise<Moved> {
  try {
    return await transaction((session) => moveBatch(db, origin, limit, twiceAsked, session));
  } catch (error) {
    if (error instanceof HeadMoved || lostRace(error)) return { moved: 0, bad: [] };
    // Either another sequencer has taken these indices, or an entry occurs twice. Checking every batch for the latter would cost more than
    // checking once more here; a collision after that is neither of the two, and a fault.
    if (isDuplicate(error) && !twiceAsked) return moveNext(db, origin, limit, true);
    throw error;
  }
}

const WRITE_CONFLICT = 112;
const DUPLICATE_KEY = 11000;

function lostRace(error: unknown): boolean {
  return error instanceof Overloaded && error.cause instanceof MongoServerError && error.cause.code === WRITE_CONFLICT;
}

function isDuplicate(error: unknown): boolean {
  return error instanceof MongoServerError && error.code === DUPLICATE_KEY;
}

async function moveBatch(
  db: Db,
  origin: string,
  limit: number,
  askForTwice: boolean,
  session: ClientSession,
): Promise<Moved> {
  const outbox = db.collection<OutboxDocument>(TRAIL.outbox);
  const waiting = await outbox.find({}, { session }).sort({ _id: 1 }).limit(limit).toArray();
  if (waiting.length === 0) return { moved: 0, bad: [] };
  const rows = [...waiting, ...(await findEarlier(db, waiting, session))];
  const judged = judgeRows(rows, origin);
  const twice = askForTwice ? await findLogged(db, judged.sound, session) : [];
  const unsettled = await findUnsettled(db, judged.sound, session);
  const bad = [...judged.bad, ...twice, ...unsettled.filter(({ row }) => !twice.some((one) => one.row === row))];
  const refused = new Set(bad.map(({ row }) => row));
  const sound = inOrder(judged.sound.filter(({ row }) => !refused.has(row)));
  if (bad.length > 0) await db.collection(TRAIL.quarantine).insertMany(bad.map(toQuarantine), { session });
  const { deletedCount } = await outbox.deleteMany({ _id: { $in: rows.map((row) => row._id) } }, { session });
  if (deletedCount !== rows.length) throw new HeadMoved();
  if (sound.length > 0) await logRows(db, origin, sound, session);
  return { moved: sound.length, bad };
}

async function logRows(db: Db, origin: string, sound: readonly SoundRow[], session: ClientSession): Promise<void> {
  const heads = db.collection<HeadDocument>(TRAIL.head);
  const head = await heads.findOne({ _id: origin }, { session });
  const from = head?.size ?? 0;
  const to = from + sound.length;
  let edge: Edge = head ? head.edge.map(bytesOf) : emptyEdge;
  const logged = sound.map(({ row, entry }, offset): LogDocument => {
    // Made from the leaf and not from what stands beside it in the outbox: only the leaf is signed.
    const made = logRow(from + offset, { leaf: bytesOf(row.leaf), entry });
    edge = appendLeaf(nodeSha256, edge, from + offset, bytesOf(made.lh));
    return made;
  });
  await db.collection<LogDocument>(TRAIL.log).insertMany(logged, { session });
  const openings = sound.map(({ row, entry }) => openingRow(entry, bytesOf(row.open)));
  await db.collection<OpeningDocument>(TRAIL.openings).insertMany(openings, { session });
  await writeTiles(db, { from, to, logged }, session);
  const newest = Math.max(head?.at.getTime() ?? 0, ...logged.map(({ at }) => at.getTime()));
  const next = {
    size: to,
    root: new Binary(rootOf(nodeSha256, edge, to)),
    edge: edge.map((hash) => new Binary(hash)),
    at: new Date(newest),
  };
  if (!head) {
    await heads.insertOne({ _id: origin, ...next }, { session });
    return;
  }
  const { matchedCount } = await heads.updateOne({ _id: origin, size: from }, { $set: next }, { session });
  if (matchedCount !== 1) throw new HeadMoved();
}

/** Clock skew can put a subject's later entry first; where the limit has cut off the earlier ones, they are added. */
async function findEarlier(db: Db, rows: readonly OutboxDocument[], session: ClientSession): Promise<OutboxDocument[]> {
  const last = new Map<string, number>();
  for (const { subject } of rows)
    if (typeof subject?.id === 'string') last.set(subject.id, Math.max(last.get(subject.id) ?? 0, subject.rev));
  const others = await db
    .collection<OutboxDocument>(TRAIL.outbox)
    .find(
      {
        'subject.id': { $in: [...last.keys()] },
        'subject.rev': { $lt: Math.max(0, ...last.values()) },
        _id: { $nin: rows.map((row) => row._id) },
      },
      { session },
    )
    .toArray();
  return others.filter(({ subject }) => subject.rev < (last.get(subject.id) ?? 0));
}

/** In order of id, but the entries of one subject in order of version. */
function inOrder(rows: readonly SoundRow[]): SoundRow[] {
  const sorted = [...rows].sort((a, b) => (a.entry.id < b.entry.id ? -1 : 1));
  const bySubject = new Map<string, SoundRow[]>();
  for (const row of sorted) {
    const { id } = row.entry.subject;
    const list = bySubject.get(id);
    if (list) list.push(row);
    else bySubject.set(id, [row]);
  }
  for (const list of bySubject.values()) list.sort((a, b) => b.entry.subject.rev - a.entry.subject.rev);
  return sorted.map((row) => bySubject.get(row.entry.subject.id)?.pop() ?? row);
}

function toQuarantine({ row, reason }: BadRow) {
  // Stored under an id of its own, since another bad row may come with the same one.
  return { at: platformClock.now(), reason, row };
}
