import type { ClientSession, Document } from 'mongodb';
import mongoose from 'mongoose';
import { ID_PREFIX } from '../../schema/common/ids.js';
import type { StoredSubjectState } from '../../schema/trail/audit-state.js';
import type { State } from '../../schema/trail/index.js';
import { collectionOf } from '../kernel/database.js';
import { asRow } from '../kernel/reads.js';
import { projectionOf } from '../kernel/row.js';
import type { Subject } from '../kernel/subjects.js';
import { endOfLog, isIndexBelow } from './end-of-log.js';
import { bytesOf } from './judge-rows.js';
import { type LogDocument, type OutboxDocument, TRAIL } from './stored.js';

/** Versions of a subject in the trail: the number of entries, and the highest version among them. */
export interface Versions {
  readonly count: number;
  readonly highest: number;
}

const LOGS = [TRAIL.outbox, TRAIL.log] as const;
const SNAPSHOT_UNAVAILABLE = 246;

/** Reads documents and entries as they were at one moment: an act commits both together, so a write during the check is no false alarm. */
export async function atOneMoment<T>(read: (session: ClientSession) => Promise<T>): Promise<T> {
  for (let attempt = 0; ; attempt++) {
    const session = mongoose.connection.getClient().startSession({ snapshot: true });
    try {
      return await read(session);
    } catch (error) {
      const passing = error instanceof Error && 'code' in error && error.code === SNAPSHOT_UNAVAILABLE;
      if (!passing || attempt === 5) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50 * 2 ** attempt));
    } finally {
      await session.endSession();
    }
  }
}

/** Tells rows that hold entries from rows that somebody has put beyond the end of the log, as it was at the moment of the session. */
export async function entriesAt(session: ClientSession): Promise<(collection: string, id: unknown) => boolean> {
  const { size } = await endOfLog(session);
  return (collection, id) => collection !== TRAIL.log || isIndexBelow(id, size);
}

/** Documents of a kind, by id. */
export function documentsOf(
  { lifecycle }: Subject,
  filter: object,
  limit: number,
  session: ClientSession,
): Promise<Document[]> {
  return collectionOf<Document>(lifecycle.collection).find(filter, { session }).sort({ _id: 1 }).limit(limit).toArray();
}

/** The versions that the trail has of the subjects whose ids match a condition. */
export async function versionsOf(ids: object, session: ClientSession): Promise<Map<string, Versions>> {
  const found = new Map<string, Versions>();
  const isEntry = await entriesAt(session);
  for (const name of LOGS) {
    const rows = collectionOf<Pick<LogDocument, 'subject'>>(name).find(
      { 'subject.id': ids },
      { session, projection: { 'subject.id': 1, 'subject.rev': 1 }, batchSize: 5_000 },
    );
    for await (const { _id, subject } of rows) {
      if (!isEntry(name, _id)) continue;
      const known = found.get(subject.id) ?? { count: 0, highest: 0 };
      found.set(subject.id, { count: known.count + 1, highest: Math.max(known.highest, subject.rev) });
    }
  }
  return found;
}

/**
 * The leaves of the entries of these versions, by subject. Queried by ids and versions separately, which the index answers at once; a
 * condition for each pair took many times as long.
 */
export async function leavesOf(
  versions: readonly { readonly id: string; readonly rev: number }[],
  session: ClientSession,
): Promise<Map<string, Uint8Array>> {
  const found = new Map<string, Uint8Array>();
  if (versions.length === 0) return found;
  const revOf = new Map(versions.map(({ id, rev }) => [id, rev]));
  const isEntry = await entriesAt(session);
  const filter = { 'subject.id': { $in: [...revOf.keys()] }, 'subject.rev': { $in: [...new Set(revOf.values())] } };
  for (const name of LOGS) {
    const rows = collectionOf<Pick<OutboxDocument, 'subject' | 'leaf'>>(name).find(filter, {
      session,
      projection: { subject: 1, leaf: 1 },
    });
    for await (const { _id, subject, leaf } of rows)
      if (isEntry(name, _id) && revOf.get(subject.id) === subject.rev) found.set(subject.id, bytesOf(leaf));
  }
  return found;
}

/** A condition for ids of entries of a kind, after one id and up to another (null: to the end of the kind). */
export function idsBetween({ name }: Subject, after: string, upTo: string | null): object {
  // The character after the underscore ends the range of ids with a prefix.
  const [first, end] = [`${ID_PREFIX[name]}_`, `${ID_PREFIX[name]}\``];
  return { $gt: after > first ? after : first, ...(upTo === null || upTo > end ? { $lt: end } : { $lte: upTo }) };
}

/** What the trail can say about a stored document, in which somebody who bypasses the platform may have stored anything. */
export function storedState(document: Document): StoredSubjectState {
  const { rev, updatedAt, _t: own } = document;
  return {
    rev: typeof rev === 'number' ? rev : null,
    prev: textIn(own, 'prev'),
    salt: textIn(own, 'salt'),
    at: instantOf(Reflect.has(Object(own), 'at') ? own.at : null),
    updatedAt: instantOf(updatedAt),
    state: projected(document),
  };
}

function projected(document: Document): State | null {
  try {
    return projectionOf(asRow(document));
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

function textIn(own: unknown, name: string): string | null {
  const value: unknown = typeof own === 'object' && own !== null ? Reflect.get(own, name) : null;
  return typeof value === 'string' ? value : null;
}

function instantOf(value: unknown): string | null {
  return value instanceof Date && !Number.isNaN(value.getTime()) ? value.toISOString() : null;
}
