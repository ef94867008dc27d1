import type { Binary } from 'mongodb';
import { textSet } from '../../schema/process/event-values.js';
import type { ExportedEvent } from '../../schema/process/exported-event.js';
import { type Change, decodeEntry, parseOpening, type TrailEntry } from '../../schema/trail/index.js';
import { collectionOf } from '../kernel/database.js';
import { type LogDocument, type OpeningDocument, TRAIL } from '../trail/stored.js';
import type { BesideRow } from './beside-rows.js';
import { type ExportScope, isShut } from './export-scope.js';

type LogRow = LogDocument & { _id: never };

/** Entries whose values are read at once. */
const AT_ONCE = 500;

/** Fields that tell an object nothing. */
const SILENT = new Set(['_id', 'acts', 'createdAt']);

/** In which order entries come: by index, one subject after the other, or one case after the other. */
export type ExportOrder = 'log' | 'subject' | 'case';

/**
 * The entries of a scope with their open values alone, one after the other, since a log may be larger than the memory: what is
 * commercial or about a person stays, and so do acts that nobody may see yet.
 */
export async function* exportedEvents(scope: ExportScope, order: ExportOrder): AsyncGenerator<ExportedEvent> {
  const activities = new Map<string, string>();
  const caseOf = casesOf(scope);
  const waiting: LogRow[] = [];
  for await (const row of rowsOf(scope, order)) {
    if (waiting.push(row) === AT_ONCE) yield* await opened(scope, waiting.splice(0), activities, caseOf);
  }
  yield* await opened(scope, waiting, activities, caseOf);
}

async function* rowsOf(scope: ExportScope, order: ExportOrder): AsyncGenerator<LogRow> {
  const { purchaseId, size } = scope;
  const find = (filter: object, sort: Readonly<Record<string, 1>>) =>
    collectionOf<LogRow>(TRAIL.log)
      .find({ ...filter, ...upTo(size) })
      .sort(sort);
  // As the indexes have it, so that nothing is sorted.
  const bySubject = { 'subject.id': 1, 'subject.rev': 1 } as const;
  const one = purchaseId === null ? { $ne: null } : purchaseId;
  const mirrored = { 'subject.type': 'MirroredCase', proc: null };
  const caseOf = casesOf(scope);
  if (order === 'case') {
    const place = (row: LogRow): Place => [row.proc ?? caseOf.get(Number(row._id)) ?? '', Number(row._id)];
    yield* merged(
      find({ proc: one }, { proc: 1, _id: 1 }),
      beside(scope, (row) => [row.purchaseId, row.index]),
      place,
    );
    if (purchaseId === null) yield* find(mirrored, bySubject);
    return;
  }
  const filter = purchaseId === null ? { $or: [{ proc: one }, mirrored] } : { proc: one };
  if (order === 'log')
    yield* merged(
      find(filter, { _id: 1 }),
      beside(scope, ({ index }) => ['', index]),
      (row) => ['', Number(row._id)],
    );
  else
    yield* merged(
      find(filter, bySubject),
      beside(scope, ({ subjectId, rev }) => [subjectId, rev]),
      ({ subject }) => [subject.id, subject.rev],
    );
}

/** Where a row stands in an order. */
type Place = readonly [string, number];

function isBefore([one, first]: Place, [other, second]: Place): boolean {
  return one === other ? first < second : one < other;
}

/** The rows that carry no purchase, in an order. */
async function* beside({ beside: all }: ExportScope, placeOf: (row: BesideRow) => Place): AsyncGenerator<LogRow> {
  const sorted = [...all].sort((one, other) => (isBefore(placeOf(one), placeOf(other)) ? -1 : 1));
  for (let from = 0; from < sorted.length; from += AT_ONCE) {
    const indices: object = { $in: sorted.slice(from, from + AT_ONCE).map(({ index }) => index) };
    const found = await collectionOf<LogRow>(TRAIL.log).find({ _id: indices }).toArray();
    const rowAt = new Map(found.map((row) => [Number(row._id), row]));
    for (const { index } of sorted.slice(from, from + AT_ONCE)) {
      const row = rowAt.get(index);
      if (row) yield row;
    }
  }
}

/** Two ordered streams as one. */
async function* merged(
  one: AsyncIterable<LogRow>,
  other: AsyncIterable<LogRow>,
  placeOf: (row: LogRow) => Place,
): AsyncGenerator<LogRow> {
  const second = other[Symbol.asyncIterator]();
  let waiting = await second.next();
  for await (const row of one) {
    for (; !waiting.done && isBefore(placeOf(waiting.value), placeOf(row)); waiting = await second.next())
      yield waiting.value;
    yield row;
  }
  for (; !waiting.done; waiting = await second.next()) yield waiting.value;
}

function casesOf({ beside }: ExportScope): ReadonlyMap<number, string> {
  return new Map(beside.map(({ index, purchaseId }) => [index, purchaseId]));
}

function upTo(size: number): object {
  return { _id: { $lt: size } };
}

async function opened(
  scope: ExportScope,
  rows: readonly LogRow[],
  activities: Map<string, string>,
  caseOf: ReadonlyMap<number, string>,
) {
  const openings = await collectionOf<OpeningDocument>(TRAIL.openings)
    .find({ _id: { $in: rows.map(({ id }) => id) } })
    .toArray();
  const openOf = new Map(openings.map(({ _id, open }) => [_id, open]));
  const events: ExportedEvent[] = [];
  for (const row of rows) {
    const open = openOf.get(row.id);
    const entry = decodeEntry(bytesOf(row.leaf));
    const index = Number(row._id);
    const event = exported(entry, index, open ? openChanges(open) : [], activities);
    const one = { ...event, caseId: entry.proc ?? caseOf.get(index) ?? entry.subject.id };
    if (!isShut(scope, one)) events.push(one);
  }
  return events;
}

function exported(
  entry: TrailEntry,
  index: number,
  changes: readonly Change[],
  activities: Map<string, string>,
): Omit<ExportedEvent, 'caseId'> {
  const { id, at, occurredAt, src, actor, subject } = entry;
  const activity = subject.type === 'MirroredCase' ? mirroredActivity(subject.id, changes, activities) : entry.type;
  return {
    ...{ id, index, activity, time: occurredAt ?? at, recordedAt: at, source: src },
    ...{ actor: actor.ref, role: actor.role, subject },
    values: changes.flatMap(({ path, after }) => {
      const name = path.split('/')[1] ?? '';
      if (after === undefined || after === null || SILENT.has(name)) return [];
      return [{ name, value: typeof after === 'string' ? after : JSON.stringify(after) }];
    }),
  };
}

// An entry holds what has changed: the same activity again is none.
function mirroredActivity(id: string, changes: readonly Change[], known: Map<string, string>): string {
  const activity = textSet(changes, 'activity') ?? known.get(id) ?? '';
  known.set(id, activity);
  return activity;
}

function openChanges(open: Binary): readonly Change[] {
  return parseOpening(bytesOf(open)).changes.flatMap((part) =>
    'value' in part && part.class === 'open' ? part.value : [],
  );
}

function bytesOf(binary: Binary): Uint8Array {
  return new Uint8Array(binary.buffer).subarray(0, binary.position);
}
