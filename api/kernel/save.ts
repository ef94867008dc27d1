import { randomUUID } from 'node:crypto';
import type { ClientSession, Document } from 'mongodb';
import { keysOf } from '../../schema/kernel/derive/keys-of.js';
import { type Lifecycle, targetsOf } from '../../schema/kernel/lifecycle.js';
import { endsSecrecy, isSecret, procOf, secretExistence } from '../../schema/secrecy.js';
import type { TrailEntry } from '../../schema/trail/index.js';
import { recordAct } from '../trail/append.js';
import { type OutboxDocument, TRAIL } from '../trail/stored.js';
import type { Actor } from './actor.js';
import { castContent } from './cast.js';
import type { Change, Mirrored } from './command.js';
import { collectionOf } from './database.js';
import { filesAdded } from './files/files-added.js';
import { uuid7 } from './ids.js';
import { disclosePseudonyms, pseudonymIn } from './pseudonyms.js';
import { asRow } from './reads.js';
import { PROJECTION_VERSION, projectionOf, type Row } from './row.js';
import { subjectOf } from './subjects.js';
import { keepTallies, type SavedRow } from './tallies.js';

/** A move to be saved: the row before the act (null where it creates the subject) and the decided change. */
export interface SubjectChange {
  readonly lifecycle: Lifecycle;
  readonly move: string;
  readonly id: string;
  readonly row: Row | null;
  readonly change: Change;
  readonly mirrored: Mirrored | null;
  readonly about?: readonly string[];
}

/** Who acts, when and why, for all changes of one act. */
export interface SaveContext {
  readonly now: Date;
  readonly log: string;
  readonly actor: TrailEntry['actor'];
  /** The account behind the actor. */
  readonly account: Actor;
  readonly reason: string | null;
  readonly requestId: string;
}

const BASE_FIELDS = new Set(['_id', 'rev', 'acts', 'createdAt', 'updatedAt', '_t']);

/** Saves the changes of one act with their entries, in its transaction. Answers the first subject's row after the act. */
export async function saveChanges(
  changes: readonly SubjectChange[],
  context: SaveContext,
  session: ClientSession,
): Promise<Row> {
  // Several moves of one subject are applied one after the other; only the result of the last is written.
  const saved = new Map<string, Saved>();
  const entries: OutboxDocument[] = [];
  for (const change of changes) {
    const earlier = saved.get(change.id);
    const row = earlier ? earlier.after : change.row;
    const acting = await actingOn({ ...change, row }, context, session);
    const { document, outbox } = await recorded({ ...change, row }, acting);
    const before = earlier ? earlier.before : change.row;
    const { collection, subject: kind } = change.lifecycle;
    saved.set(change.id, { kind, collection, document, before, after: asRow(document) });
    entries.push(outbox);
  }
  await writeRows([...saved.values()], session);
  await keepTallies([...saved.values()], session);
  await collectionOf<OutboxDocument>(TRAIL.outbox).insertMany(entries, { session });
  const [first] = saved.values();
  if (!first) throw new Error('An act changes something');
  return first.after;
}

/**
 * Who acts, as recorded for one of the changes. On a secret subject it is a name that links the act to no other: a pseudonym of its own,
 * and no request id, which other acts share. The act that ends the secrecy discloses who it was.
 */
async function actingOn(
  { lifecycle, move, row, change }: SubjectChange,
  context: SaveContext,
  session: ClientSession,
): Promise<SaveContext> {
  const secret = secretExistence(lifecycle);
  if (!secret) return context;
  const scope = String({ ...row, ...change }[secret.within]);
  if (endsSecrecy(`${lifecycle.module}.${move}`)) await disclosePseudonyms(scope, context.now, session);
  if (!isSecret(lifecycle, stateAfter(lifecycle, move, row?.state ?? null, change))) return context;
  if (context.account.audience === 'SYSTEM') return context;
  const ref = await pseudonymIn(scope, context.account, session);
  return { ...context, actor: { ...context.actor, ref }, requestId: randomUUID() };
}

interface Saved extends SavedRow {
  readonly collection: string;
  readonly document: Document;
}

async function writeRows(saved: readonly Saved[], session: ClientSession): Promise<void> {
  const created = new Map<string, Document[]>();
  for (const { collection, document, before } of saved) {
    if (before !== null) await replace(collection, document, before, session);
    else if (created.has(collection)) created.get(collection)?.push(document);
    else created.set(collection, [document]);
  }
  for (const [collection, documents] of created)
    await collectionOf<Document>(collection).insertMany(documents, { session });
}

async function replace(collection: string, document: Document, before: Row, session: ClientSession): Promise<void> {
  const result = await collectionOf(collection).replaceOne({ _id: before._id, rev: before.rev }, document, { session });
  // Snapshot isolation aborts the slower of two writers, so the version read in this transaction must still be there.
  if (result.matchedCount !== 1) throw new Error(`${before._id} is not at version ${before.rev} any more`);
}

async function recorded(
  { lifecycle, move: moveName, id, row, change, mirrored, about = [] }: SubjectChange,
  context: SaveContext,
): Promise<{ readonly document: Document; readonly outbox: OutboxDocument }> {
  const subject = subjectOf(lifecycle.subject);
  const at = row && row._t.at > context.now ? row._t.at : context.now;
  const rev = (row?.rev ?? 0) + 1;
  const content = {
    ...row,
    ...change,
    _id: id,
    rev,
    state: stateAfter(lifecycle, moveName, row?.state ?? null, change),
    acts: actsAfter(row, moveName, context.actor),
    createdAt: row?.createdAt ?? at,
    updatedAt: at,
  };
  // Cast first: the trail commits to what is stored.
  const document = await cast(lifecycle, content);
  const after: Row = asRow(document);
  const act = recordAct({
    log: context.log,
    id: uuid7(at),
    at,
    type: `${lifecycle.module}.${moveName}`,
    proc: settledProc(lifecycle, row, after),
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
    mirrored,
    attach: filesAdded(lifecycle.subject, row, after),
    about,
  });
  const keys = keysOf(subject.folded, after);
  document._t = { prev: act.leafHash, salt: act.salt, at, ...(keys && { keys }) };
  return { document, outbox: act.outbox };
}

/** The purchase of an entry. It is fixed: once an entry of a subject has one, all later ones have the same (docs/decisions/0022). */
function settledProc(lifecycle: Lifecycle, before: Row | null, after: Row): string | null {
  const proc = procOf(lifecycle, after);
  const settled = before && procOf(lifecycle, before);
  if (settled !== null && settled !== proc) throw new Error(`${after._id} belongs to ${settled}, not to ${proc}`);
  return proc;
}

/**
 * The state that a move leads to from another (null for a creation); where it has several targets, the change names it. A state that outlasts
 * the move stays, whatever the change says.
 */
export function stateAfter(lifecycle: Lifecycle, moveName: string, from: string | null, change: Change): string {
  const move = lifecycle.moves[moveName];
  if (from !== null && move?.stays?.includes(from)) return from;
  const targets = move ? targetsOf(move, from) : [];
  const chosen = change.state ?? (targets.length === 1 ? targets[0] : undefined);
  if (typeof chosen !== 'string' || !targets.includes(chosen))
    throw new Error(`${moveName} ends in one of ${targets.join(', ')}, not in ${String(chosen)}`);
  return chosen;
}

/** Who took which move; the person in whose place it was taken counts as having taken it too. */
function actsAfter(
  row: Row | null,
  move: string,
  { ref, behalf }: SaveContext['actor'],
): Record<string, readonly string[]> {
  const before = row?.acts ?? {};
  return { ...before, [move]: [...new Set([...(before[move] ?? []), ref, ...(behalf === undefined ? [] : [behalf])])] };
}

async function cast(lifecycle: Lifecycle, content: Record<string, unknown>): Promise<Document> {
  for (const name of Object.keys(content))
    if (!BASE_FIELDS.has(name) && content[name] === undefined)
      throw new Error(`${lifecycle.subject}.${name} is undefined`);
  const { _t, ...fields } = content;
  return castContent(subjectOf(lifecycle.subject), fields);
}
