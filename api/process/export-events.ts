import type { Binary } from 'mongodb';
import { textSet } from '../../schema/process/event-values.js';
import type { ExportedEvent } from '../../schema/process/exported-event.js';
import { type Change, decodeEntry, parseOpening, type TrailEntry } from '../../schema/trail/index.js';
import { collectionOf } from '../kernel/database.js';
import { type LogDocument, type OpeningDocument, TRAIL } from '../trail/stored.js';
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
  const waiting: LogRow[] = [];
  for await (const row of rowsOf(scope, order)) {
    if (waiting.push(row) === AT_ONCE) yield* await opened(scope, waiting.splice(0), activities);
  }
  yield* await opened(scope, waiting, activities);
}

async function* rowsOf({ purchaseId, size }: ExportScope, order: ExportOrder): AsyncGenerator<LogRow> {
  const find = (filter: object, sort: Readonly<Record<string, 1>>) =>
    collectionOf<LogRow>(TRAIL.log)
      .find({ ...filter, ...upTo(size) })
      .sort(sort);
  // As the indexes have it, so that nothing is sorted.
  const bySubject = { 'subject.id': 1, 'subject.rev': 1 } as const;
  const one = purchaseId === null ? { $ne: null } : purchaseId;
  const mirrored = { 'subject.type': 'MirroredCase', proc: null };
  if (order === 'case') {
    yield* find({ proc: one }, { proc: 1, _id: 1 });
    if (purchaseId === null) yield* find(mirrored, bySubject);
    return;
  }
  const filter = purchaseId === null ? { $or: [{ proc: one }, mirrored] } : { proc: one };
  yield* find(filter, order === 'log' ? { _id: 1 } : bySubject);
}

function upTo(size: number): object {
  return { _id: { $lt: size } };
}

async function opened(scope: ExportScope, rows: readonly LogRow[], activities: Map<string, string>) {
  const openings = await collectionOf<OpeningDocument>(TRAIL.openings)
    .find({ _id: { $in: rows.map(({ id }) => id) } })
    .toArray();
  const openOf = new Map(openings.map(({ _id, open }) => [_id, open]));
  const events: ExportedEvent[] = [];
  for (const row of rows) {
    const open = openOf.get(row.id);
    const event = exported(decodeEntry(bytesOf(row.leaf)), Number(row._id), open ? openChanges(open) : [], activities);
    if (!isShut(scope, event)) events.push(event);
  }
  return events;
}

function exported(
  entry: TrailEntry,
  index: number,
  changes: readonly Change[],
  activities: Map<string, string>,
): ExportedEvent {
  const { id, at, occurredAt, src, actor, subject, proc } = entry;
  const activity = subject.type === 'MirroredCase' ? mirroredActivity(subject.id, changes, activities) : entry.type;
  return {
    ...{ id, index, activity, time: occurredAt ?? at, recordedAt: at, source: src },
    ...{ actor: actor.ref, role: actor.role, subject, caseId: proc ?? subject.id },
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
