import { decodeFacts, type Policy } from '../../schema/trail/index.js';
import { collectionOf } from '../kernel/database.js';
import { endOfLog, isIndexBelow } from './end-of-log.js';
import { storedBytes } from './judge-rows.js';
import { aboutNote, fieldOf, type LogDifference } from './log-difference.js';
import { type EntriesPlace, firstEntry, lookAtEntries } from './look-at-entries.js';
import { checkCosignatures, checkStatements } from './look-at-notes.js';
import { checkOpenings } from './look-at-openings.js';
import { checkOutbox } from './look-at-outbox.js';
import { type LogDocument, type OpeningDocument, TRAIL } from './stored.js';

const PARTS = ['openings', 'unasked', 'outbox', 'cosignatures', 'statements'] as const;

/** How far a check of the stored log has come. */
export type LogPlace = EntriesPlace | { readonly part: (typeof PARTS)[number]; readonly after: string };

/** The result of a step; `next` is null at the end. */
export interface LogStep {
  /** Number of log entries whose rows were checked. */
  readonly entries: number;
  readonly differences: readonly LogDifference[];
  readonly next: LogPlace | null;
}

/** What the check needs to judge. */
export interface LogLook {
  readonly policy: Policy;
  readonly now: Date;
  /** How many rows are read at once. */
  readonly limit: number;
}

/** Where a check of the log begins. */
export const beginningOfLog: LogPlace = firstEntry;

/**
 * Checks the next rows of the stored log against the bytes of the entries, and what is signed against the keys: rows, tiles and checkpoints
 * first, then openings, the outbox, cosignatures and statements. The amount read at once is bounded, except that the entries of a single
 * subject are read together.
 */
export async function lookAtLog(place: LogPlace, { policy, now, limit }: LogLook): Promise<LogStep> {
  if (place.part === 'entries') {
    const { read, differences, next } = await lookAtEntries(place, policy, limit);
    return { entries: read, differences, next: next ?? { part: 'openings', after: '' } };
  }
  const { part, after } = place;
  const { differences, last } = await checkNext(place, { policy, now, limit });
  const following = PARTS[PARTS.indexOf(part) + 1];
  if (last !== null && last > after) return { entries: 0, differences, next: { part, after: last } };
  return { entries: 0, differences, next: following ? { part: following, after: '' } : null };
}

interface Checked {
  readonly differences: readonly LogDifference[];
  /** The last id that was checked; null where there are no more. */
  readonly last: string | null;
}

function checkNext(
  { part, after }: Exclude<LogPlace, EntriesPlace>,
  { policy, now, limit }: LogLook,
): Promise<Checked> {
  switch (part) {
    case 'openings':
      return openingsAfter(after, limit);
    case 'unasked':
      return unaskedAfter(after, limit);
    case 'outbox':
      return checkOutbox(after, now, policy.origin, limit);
    case 'cosignatures':
      return checkCosignatures(after, policy, limit);
    case 'statements':
      return checkStatements(after, policy, limit);
  }
}

const log = () => collectionOf<LogDocument & { _id: number }>(TRAIL.log);

/** The openings of the next subjects, by their ids. */
async function openingsAfter(after: string, limit: number): Promise<Checked> {
  const order = { 'subject.id': 1, 'subject.rev': 1 } as const;
  const rows = await log()
    .find({ 'subject.id': { $gt: after } })
    .sort(order)
    .limit(limit)
    .toArray();
  const cut = rows.length < limit ? null : (rows.at(-1)?.subject.id ?? null);
  if (cut === null) return { differences: await checkEntries(rows), last: null };
  const whole = rows.filter(({ subject }) => subject.id !== cut);
  if (whole.length > 0) return { differences: await checkEntries(whole), last: whole.at(-1)?.subject.id ?? null };
  const long = await log().find({ 'subject.id': cut }).sort(order).toArray();
  return { differences: await checkEntries(long), last: cut };
}

/** Rows beyond the log are no entries of it; their existence is reported together with the rows. */
async function checkEntries(rows: readonly (LogDocument & { _id: number })[]): Promise<LogDifference[]> {
  const { size } = await endOfLog();
  return checkOpenings(rows.filter(({ _id }) => isIndexBelow(_id, size)));
}

/** Among the next openings, those that belong to no entry of the log. */
async function unaskedAfter(after: string, limit: number): Promise<Checked> {
  const rows = await collectionOf<OpeningDocument>(TRAIL.openings)
    .find({ _id: { $gt: after } }, { projection: { _id: 1 } })
    .sort({ _id: 1 })
    .limit(limit)
    .toArray();
  const ids = rows.map(({ _id }) => _id);
  const asked = await log()
    .find({ id: { $in: ids } }, { projection: { id: 1 } })
    .toArray();
  // Read after the rows, so that an entry that has just been logged counts too.
  const { size } = await endOfLog();
  const known = new Set(asked.filter(({ _id }) => isIndexBelow(_id, size)).map(({ id }) => id));
  const others = ids.filter((id) => !known.has(id));
  const wanted = others.length === 0 ? known : await askedByBytes(others);
  const differences = others
    .filter((id) => !wanted.has(id))
    .map((id) => aboutNote('Entry', { rule: 'OPENING_UNASKED', place: id, fields: [fieldOf('/_id', id, null)] }));
  return { differences, last: rows.length < limit ? null : (ids.at(-1) ?? null) };
}

/** Those openings whose entry is in the log but stored under a changed id. */
async function askedByBytes(ids: readonly string[]): Promise<ReadonlySet<string>> {
  const openings = await collectionOf<OpeningDocument>(TRAIL.openings)
    .find({ _id: { $in: [...ids] } }, { projection: { 'subject.id': 1 } })
    .toArray();
  const rows = await log()
    .find({ 'subject.id': { $in: openings.map(({ subject }) => subject.id) } }, { projection: { leaf: 1 } })
    .toArray();
  const { size } = await endOfLog();
  const entries = rows.filter(({ _id }) => isIndexBelow(_id, size));
  return new Set(entries.flatMap(({ leaf }) => idIn(storedBytes(leaf) ?? new Uint8Array()) ?? []));
}

function idIn(leaf: Uint8Array): string | null {
  try {
    return decodeFacts(leaf).id;
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}
