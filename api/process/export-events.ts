import type { Binary } from 'mongodb';
import { textSet } from '../../schema/process/event-values.js';
import type { ExportedEvent } from '../../schema/process/exported-event.js';
import { type Change, decodeEntry, parseOpening, type TrailEntry } from '../../schema/trail/index.js';
import { collectionOf } from '../kernel/database.js';
import { type LogDocument, type OpeningDocument, TRAIL } from '../trail/stored.js';

/** Which entries are exported: those of one purchase, or of all purchases and imported cases. */
export interface ExportScope {
  readonly purchaseId: string | null;
}

/**
 * The logged entries of purchases and imported cases with their open values alone: what is commercial or about a person stays.
 * Acts that nobody may see yet (who has bid before the opening) are left out with their subjects.
 */
export async function exportedEvents({ purchaseId }: ExportScope): Promise<ExportedEvent[]> {
  const all = { $or: [{ proc: { $ne: null } }, { 'subject.type': 'MirroredCase' }] };
  const rows = collectionOf<LogDocument & { _id: never }>(TRAIL.log)
    .find(purchaseId === null ? all : { proc: purchaseId })
    .sort({ _id: 1 });
  const events: ExportedEvent[] = [];
  const activities = new Map<string, string>();
  for await (const row of rows) {
    const opening = await collectionOf<OpeningDocument>(TRAIL.openings).findOne({ _id: row.id });
    const changes = opening ? openChanges(opening.open) : [];
    const entry = decodeEntry(bytesOf(row.leaf));
    events.push(exported(entry, Number(row._id), changes, activities));
  }
  return withoutShut(events);
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

const SILENT = new Set(['_id', 'acts', 'createdAt']);

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

function withoutShut(events: readonly ExportedEvent[]): ExportedEvent[] {
  const done = (type: string) =>
    new Set(events.filter(({ activity }) => activity === type).map(({ caseId }) => caseId));
  const [opened, evaluated] = [done('sourcing.openBids'), done('sourcing.completeEvaluation')];
  return events.filter(({ subject, caseId }) => {
    if (subject.type === 'Bid') return opened.has(caseId);
    return subject.type !== 'Evaluation' || evaluated.has(caseId);
  });
}

function bytesOf(binary: Binary): Uint8Array {
  return new Uint8Array(binary.buffer).subarray(0, binary.position);
}
