import type { ClientSession, Document } from 'mongodb';
import { type Lifecycle, targetsOf } from '../../schema/kernel/lifecycle.js';
import type { TrailEntry } from '../../schema/trail/index.js';
import { recordAct } from '../trail/append.js';
import { type OutboxDocument, TRAIL } from '../trail/stored.js';
import { castContent } from './cast.js';
import type { Change } from './command.js';
import { collectionOf } from './database.js';
import { uuid7 } from './ids.js';
import { asRow } from './reads.js';
import { PROJECTION_VERSION, projectionOf, type Row } from './row.js';
import { subjectOf } from './subjects.js';

/** A move to be saved: the row before it (null for a creation) and the decided change. */
export interface SubjectChange {
  readonly lifecycle: Lifecycle;
  readonly move: string;
  readonly id: string;
  readonly row: Row | null;
  readonly change: Change;
}

/** Who acts, when and why, for all changes of one act. */
export interface SaveContext {
  readonly now: Date;
  readonly log: string;
  readonly actor: TrailEntry['actor'];
  readonly reason: string | null;
  readonly requestId: string;
}

const BASE_FIELDS = new Set(['_id', 'rev', 'acts', 'createdAt', 'updatedAt', '_t']);

/** Saves the changes of one act with their entries, in its transaction. Answers the first subject's row after it. */
export async function saveChanges(
  changes: readonly SubjectChange[],
  context: SaveContext,
  session: ClientSession,
): Promise<Row> {
  if (new Set(changes.map(({ id }) => id)).size !== changes.length) throw new Error('An act changes a subject once');
  const saved: Saved[] = [];
  for (const change of changes) saved.push(await recorded(change, context));
  const created = new Map<string, Document[]>();
  for (const { collection, document, before } of saved) {
    if (before !== null) await replace(collection, document, before, session);
    else if (created.has(collection)) created.get(collection)?.push(document);
    else created.set(collection, [document]);
  }
  for (const [collection, documents] of created)
    await collectionOf<Document>(collection).insertMany(documents, { session });
  const entries = saved.map(({ outbox }) => outbox);
  await collectionOf<OutboxDocument>(TRAIL.outbox).insertMany(entries, { session });
  const first = saved[0];
  if (!first) throw new Error('An act changes something');
  return asRow(first.document);
}

interface Saved {
  readonly collection: string;
  readonly document: Document;
  readonly before: Row | null;
  readonly outbox: OutboxDocument;
}

async function replace(collection: string, document: Document, before: Row, session: ClientSession): Promise<void> {
  const result = await collectionOf(collection).replaceOne({ _id: before._id, rev: before.rev }, document, { session });
  // Snapshot isolation aborts the slower of two writers, so what was read in this transaction must still be there.
  if (result.matchedCount !== 1) throw new Error(`${before._id} is not at version ${before.rev} any more`);
}

async function recorded(
  { lifecycle, move: moveName, id, row, change }: SubjectChange,
  context: SaveContext,
): Promise<Saved> {
  const subject = subjectOf(lifecycle.subject);
  const at = row && row._t.at > context.now ? row._t.at : context.now;
  const rev = (row?.rev ?? 0) + 1;
  const content = {
    ...row,
    ...change,
    _id: id,
    rev,
    state: stateAfter(lifecycle, moveName, row, change),
    acts: actsAfter(row, moveName, context.actor.ref),
    createdAt: row?.createdAt ?? at,
    updatedAt: at,
  };
  // Casting first: the trail commits to what is stored.
  const document = await cast(lifecycle, content);
  const after: Row = asRow(document);
  const act = recordAct({
    log: context.log,
    id: uuid7(at),
    at,
    type: `${lifecycle.module}.${moveName}`,
    proc: after.purchaseId ?? null,
    subject: { type: lifecycle.subject, id, rev },
    prev: row?._t.prev ?? null,
    actor: context.actor,
    reason: context.reason,
    before: row && projectionOf(row),
    after: projectionOf(after),
    projectionVersion: PROJECTION_VERSION,
    classes: lifecycle.classes,
    person: subject.person?.(after) ?? null,
    requestId: context.requestId,
  });
  document._t = { prev: act.leafHash, salt: act.salt, at };
  return { collection: lifecycle.collection, document, before: row, outbox: act.outbox };
}

function stateAfter(lifecycle: Lifecycle, moveName: string, row: Row | null, change: Change): string {
  const move = lifecycle.moves[moveName];
  const targets = move ? targetsOf(move, row?.state ?? null) : [];
  const chosen = change.state ?? (targets.length === 1 ? targets[0] : undefined);
  if (typeof chosen !== 'string' || !targets.includes(chosen))
    throw new Error(`${moveName} ends in one of ${targets.join(', ')}, not in ${String(chosen)}`);
  return chosen;
}

function actsAfter(row: Row | null, move: string, ref: string): Record<string, readonly string[]> {
  const before = row?.acts ?? {};
  const actors = before[move] ?? [];
  return { ...before, [move]: actors.includes(ref) ? actors : [...actors, ref] };
}

async function cast(lifecycle: Lifecycle, content: Record<string, unknown>): Promise<Document> {
  for (const name of Object.keys(content))
    if (!BASE_FIELDS.has(name) && content[name] === undefined)
      throw new Error(`${lifecycle.subject}.${name} is undefined`);
  const { _t, ...fields } = content;
  return castContent(subjectOf(lifecycle.subject), fields);
}
