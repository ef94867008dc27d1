import { Binary, type ClientSession, type Db } from 'mongodb';
import { decodeEntry, messageOf, type TrailEntry } from '../../schema/trail/index.js';
import { type LogDocument, type OutboxDocument, TRAIL } from './stored.js';

/** A row of the outbox that may go into the log, with the entry it holds. */
export interface SoundRow {
  readonly row: OutboxDocument;
  readonly entry: TrailEntry;
}

/** A row of the outbox that may not go into the log, and why. */
export interface BadRow {
  readonly row: OutboxDocument;
  readonly reason: string;
}

/** Separates rows of the outbox that the log can accept from those that must be set aside. */
export function judgeRows(
  rows: readonly OutboxDocument[],
  origin: string,
): { readonly sound: SoundRow[]; readonly bad: BadRow[] } {
  const sound: SoundRow[] = [];
  const bad: BadRow[] = [];
  for (const row of rows) {
    try {
      sound.push({ row, entry: readRow(row, origin) });
    } catch (error) {
      bad.push({ row, reason: messageOf(error) });
    }
  }
  return { sound, bad };
}

/** Those rows whose entry, or whose version of a subject, is in the log already: a replay, or a fork. */
export async function findLogged(db: Db, rows: readonly SoundRow[], session: ClientSession): Promise<BadRow[]> {
  if (rows.length === 0) return [];
  const versions = rows.map(({ entry: { subject } }) => ({ 'subject.id': subject.id, 'subject.rev': subject.rev }));
  const logged = await db
    .collection<LogDocument>(TRAIL.log)
    .find({ $or: [{ id: { $in: rows.map(({ entry }) => entry.id) } }, ...versions] }, { session })
    .project<Pick<LogDocument, '_id' | 'id' | 'subject'>>({ id: 1, subject: 1 })
    .toArray();
  const byId = new Map(logged.map((one) => [one.id, one._id]));
  const byVersion = new Map(logged.map((one) => [`${one.subject.id} ${one.subject.rev}`, one._id]));
  return rows.flatMap(({ row, entry: { id, subject } }) => {
    const same = byId.get(id);
    if (same !== undefined) return [{ row, reason: `the entry is in the log at index ${same}` }];
    const fork = byVersion.get(`${subject.id} ${subject.rev}`);
    if (fork === undefined) return [];
    return [{ row, reason: `version ${subject.rev} of ${subject.id} is in the log at index ${fork}` }];
  });
}

function readRow({ _id, leaf, open }: OutboxDocument, origin: string): TrailEntry {
  if (!(leaf instanceof Binary) || !(open instanceof Binary)) throw new TypeError('the row lacks leaf or opening');
  const entry = decodeEntry(bytesOf(leaf));
  if (entry.id !== _id) throw new TypeError(`the row holds entry ${entry.id}`);
  if (entry.log !== origin) throw new TypeError(`the entry is of the log ${entry.log}`);
  return entry;
}

/** Exactly the bytes of a stored binary, without the rest of its buffer. */
export function bytesOf(binary: Binary): Uint8Array {
  return new Uint8Array(binary.buffer.subarray(0, binary.length()));
}

/** The bytes of a stored value; null where somebody has put something else in their place. */
export function storedBytes(value: unknown): Uint8Array | null {
  return value instanceof Binary ? bytesOf(value) : null;
}
