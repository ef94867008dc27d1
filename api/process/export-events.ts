import type { Binary } from 'mongodb';
import type { ExportedEvent } from '../../schema/process/exported-event.js';
import { type Change, decodeEntry, parseOpening, type TrailEntry } from '../../schema/trail/index.js';
import { collectionOf } from '../kernel/database.js';
import { type LogDocument, type OpeningDocument, TRAIL } from '../trail/index.js';
import type { BesideRow } from './beside-rows.js';
import { type ExportScope, isShut } from './export-scope.js';
import { type MirroredCases, mirroredCases } from './mirrored-cases.js';

type LogRow = LogDocument & { _id: never };

/** Entries whose values are read at once. */
const AT_ONCE = 500;

/** Fields that mean nothing for an object. */
const SILENT = new Set(['_id', 'acts', 'createdAt']);

/** The order of entries: by index, one subject after the other, or one case after the other. */
export type ExportOrder = 'log' | 'subject' | 'case';

/**
 * The entries of a scope with their open values alone, as a stream, since a log may be larger than memory. Values that are commercial or
 * about a person are left out, which each event says, and so are acts that nobody may see yet.
 */
export async function* exportedEvents(scope: ExportScope, order: ExportOrder): AsyncGenerator<ExportedEvent> {
  const mirrored = mirroredCases();
  const caseOf = casesOf(scope);
  const waiting: LogRow[] = [];
  for await (const row of rowsOf(scope, order)) {
    if (waiting.push(row) === AT_ONCE) yield* await opened(scope, waiting.splice(0), mirrored, caseOf);
  }
  yield* await opened(scope, waiting, mirrored, caseOf);
}

async function* rowsOf(scope: ExportScope, order: ExportOrder): AsyncGenerator<LogRow> {
  const { purchaseId, size } = scope;
  const find = (filter: object, sort: Readonly<Record<string, 1>>) =>
    collectionOf<LogRow>(TRAIL.log)
      .find({ ...filter, ...upTo(size) })
      .sort(sort);
  // In the order of the indexes, so that nothing has to be sorted.
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

/** The place of a row in an order. */
type Place = readonly [string, number];

function isBefore([one, first]: Place, [other, second]: Place): boolean {
  return one === other ? first < second : one < other;
}

/** The rows that name no purchase, in an order. */
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

/** Two ordered streams merged into one. */
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
  mirrored: MirroredCases,
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
    const caseId = entry.proc ?? caseOf.get(index) ?? entry.subject.id;
    const event = exported(entry, { index, caseId, ...changesIn(open) }, mirrored);
    if (!isShut(scope, event)) events.push(event);
  }
  return events;
}

/** What an entry has besides its own bytes. */
interface Beside {
  readonly index: number;
  readonly caseId: string;
  readonly open: readonly Change[];
  /** Of these values nothing is exported except which belong to the same person; null where they were erased. */
  readonly personal: readonly Change[] | null;
  /** Classes of its values that are not exported. */
  readonly withheld: readonly string[];
}

function exported(entry: TrailEntry, beside: Beside, mirrored: MirroredCases): ExportedEvent {
  const { id, at, occurredAt, src, actor, subject, type } = entry;
  const { index, caseId, open, withheld } = beside;
  const native = { activity: type, actor: actor.ref, role: actor.role, caseName: caseId };
  return {
    ...{ id, index, time: occurredAt ?? at, recordedAt: at, source: src, subject, caseId },
    ...(subject.type === 'MirroredCase' ? mirrored.next(subject.id, src, beside) : native),
    withheld,
    values: open.flatMap(({ path, after }) => {
      const name = path.split('/')[1] ?? '';
      if (after === undefined || after === null || SILENT.has(name)) return [];
      return [{ name, value: typeof after === 'string' ? after : JSON.stringify(after) }];
    }),
  };
}

function changesIn(open: Binary | undefined): Pick<Beside, 'open' | 'personal' | 'withheld'> {
  const parts = open ? parseOpening(bytesOf(open)).changes : [];
  const of = (visibility: string) =>
    parts.flatMap((part) => ('value' in part && part.class === visibility ? part.value : []));
  const isErased = parts.some((part) => part.class === 'personal' && !('value' in part));
  const others = parts
    .filter((part) => part.class !== 'open' && !('value' in part && part.value.length === 0))
    .map((part) => part.class);
  return { open: of('open'), personal: isErased ? null : of('personal'), withheld: [...new Set(others)].toSorted() };
}

function bytesOf(binary: Binary): Uint8Array {
  return new Uint8Array(binary.buffer).subarray(0, binary.position);
}
