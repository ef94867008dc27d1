import { catalogueIndexes, PART_SUFFIXES, type PartRow } from '../../api/catalogue/index.js';
import { SYSTEM_ACTOR } from '../../api/kernel/actor.js';
import type { Clock } from '../../api/kernel/clock.js';
import { collectionOf } from '../../api/kernel/database.js';
import { countRows, listRows } from '../../api/kernel/reads.js';
import type { RowFilter } from '../../api/kernel/subjects.js';
import { stale, suffixes, writeSuffixes } from './write-suffixes.js';

/** What indexing needs. */
export interface Indexing {
  readonly clock: Clock;
  readonly signal: AbortSignal;
  /** Parts in a step; 2,000 by default. */
  readonly batch?: number;
}

/** A place in the order of the parts' last changes. */
interface Place {
  readonly at: Date;
  readonly id: string;
}

/** `cursors`: how far the index has followed the parts, and up to which place it was checked again. */
interface IndexCursor {
  readonly _id: string;
  readonly followed: Place;
  /** How far it has followed parts edited by people while an import was running. */
  readonly singles: Place;
  readonly checked: Place;
}

const CURSOR = 'part_suffixes';
const INDEX = 'suffixes';
const BEGINNING: Place = { at: new Date(0), id: '' };

/**
 * An act takes its time before it commits, by at most some seconds, so a part may appear behind the place that the index has reached.
 * Everything older than this is complete, and is checked once more.
 */
const SETTLED_MS = 20_000;

/** An import with more rows left than this is waited for, since indexing its parts together takes half the time. */
const MANY = 20_000;

/** An import that has made no progress for this long is not waited for. */
const STUCK_MS = 60_000;

/**
 * Brings the search index up to date with the parts and answers how many it wrote. While a large import is running, only parts that people
 * create or revise are followed. Any number of workers may do this at once: what they write is the same.
 */
export async function indexParts(indexing: Indexing): Promise<number> {
  const cursor = await readCursor();
  if (await isImporting(indexing.clock.now())) return followSingles(cursor, indexing);
  const followed = await follow(cursor, indexing);
  return followed.written + (await checkSettled(followed.cursor, indexing));
}

/** Empties the index and rebuilds it from the parts. */
export async function rebuildPartIndex(indexing: Indexing): Promise<number> {
  await collectionOf<IndexCursor>('cursors').deleteOne({ _id: CURSOR });
  await suffixes().deleteMany({});
  return indexParts(indexing);
}

async function isImporting(now: Date): Promise<boolean> {
  const runs = await listRows('ImportRun', SYSTEM_ACTOR, { state: 'RUNNING' }, { limit: 100 });
  return runs.some(
    ({ rows, cursor, updatedAt }) => (rows ?? 0) - cursor > MANY && now.getTime() - updatedAt.getTime() < STUCK_MS,
  );
}

async function followSingles(cursor: IndexCursor, { batch = 2000, signal }: Indexing): Promise<number> {
  const [newest] = await listRows('Part', SYSTEM_ACTOR, {}, { sort: { updatedAt: -1, _id: -1 }, limit: 1 });
  let place = cursor.singles.at > cursor.followed.at ? cursor.singles : cursor.followed;
  let written = 0;
  for (let more = true; more && !signal.aborted; ) {
    const parts = await partsAfter(place, null, batch, { $or: [{ 'acts.importPart': null }, { rev: { $gt: 1 } }] });
    written += await writeSuffixes(parts);
    place = lastOf(parts, place);
    more = parts.length === batch;
  }
  // What the import wrote up to here need not be checked once more.
  if (newest && newest.updatedAt > place.at) place = { at: newest.updatedAt, id: newest._id };
  await moveCursor({ ...cursor, singles: place });
  return written;
}

async function follow(start: IndexCursor, { batch = 2000, signal }: Indexing) {
  let cursor = start;
  let written = 0;
  const anew = await isMostlyNew(cursor);
  // An index built over existing data is half the size of one that grew with them, and takes half the time.
  if (anew) await suffixes().dropIndex(INDEX).catch(ignoringMissing);
  for (let more = true; more && !signal.aborted; ) {
    const parts = await partsAfter(cursor.followed, null, batch);
    written += await writeSuffixes(parts);
    if (parts.length > 0) cursor = await moveCursor({ ...cursor, followed: lastOf(parts, cursor.followed) });
    more = parts.length === batch;
  }
  // Also runs where an earlier attempt was killed before it came here.
  await suffixes().createIndexes([...(catalogueIndexes[PART_SUFFIXES] ?? [])]);
  return { cursor, written };
}

async function checkSettled(start: IndexCursor, { batch = 2000, clock, signal }: Indexing): Promise<number> {
  let cursor = start;
  let written = 0;
  for (let more = true; more && !signal.aborted; ) {
    const until = new Date(Math.min(clock.now().getTime() - SETTLED_MS, cursor.followed.at.getTime()));
    const parts = await partsAfter(cursor.checked, until, batch);
    written += await writeSuffixes(await stale(parts));
    if (parts.length > 0) cursor = await moveCursor({ ...cursor, checked: lastOf(parts, cursor.checked) });
    more = parts.length === batch;
  }
  return written;
}

async function isMostlyNew({ followed }: IndexCursor): Promise<boolean> {
  const waiting = await countRows('Part', SYSTEM_ACTOR, { updatedAt: { $gt: followed.at } });
  return waiting > MANY && waiting > (await suffixes().estimatedDocumentCount());
}

async function partsAfter(
  { at, id }: Place,
  until: Date | null,
  limit: number,
  filter: RowFilter = {},
): Promise<PartRow[]> {
  const after = { $or: [{ updatedAt: { $gt: at } }, { updatedAt: at, _id: { $gt: id } }] };
  const window = { updatedAt: { $gte: at, ...(until ? { $lt: until } : {}) } };
  return listRows('Part', SYSTEM_ACTOR, { $and: [window, after, filter] }, { sort: { updatedAt: 1, _id: 1 }, limit });
}

function lastOf(parts: readonly PartRow[], otherwise: Place): Place {
  const last = parts.at(-1);
  return last ? { at: last.updatedAt, id: last._id } : otherwise;
}

/** IndexNotFound, NamespaceNotFound. */
function ignoringMissing(error: unknown): void {
  const missing = error instanceof Error && 'code' in error && (error.code === 27 || error.code === 26);
  if (!missing) throw error;
}

async function readCursor(): Promise<IndexCursor> {
  const stored = await collectionOf<IndexCursor>('cursors').findOne({ _id: CURSOR });
  return stored ?? { _id: CURSOR, followed: BEGINNING, singles: BEGINNING, checked: BEGINNING };
}

async function moveCursor(cursor: IndexCursor): Promise<IndexCursor> {
  const { _id, ...places } = cursor;
  await collectionOf<IndexCursor>('cursors').replaceOne({ _id }, places, { upsert: true });
  return cursor;
}
