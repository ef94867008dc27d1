import { MongoServerError } from 'mongodb';
import { collectionOf } from '../../api/kernel/database.js';
import {
  compile,
  DOSSIER_VERSION,
  type Dossier,
  type DossierState,
  emptyState,
  type LoggedEntry,
  missingLinks,
  project,
} from '../../schema/dossier/index.js';
import { messageOf } from '../../schema/trail/index.js';
import { readLog } from './read-log.js';

/** `dossiers`: what the dossier of a purchase is compiled from; `_id` is that of the purchase. */
export interface DossierDocument {
  readonly _id: string;
  readonly version: number;
  /** Index of the last entry in it. */
  readonly at: number;
  readonly state: DossierState;
  /** Whether it has changed since the detectors last examined it. */
  readonly dirty: boolean;
  /** The version of the catalogue with which the detectors last examined it; absent where they have not since it changed. */
  readonly lookedWith?: string;
  /** Why it no longer follows its entries: one of them does not fit. Null where it follows them. */
  readonly fault: string | null;
}

/** A purchase's dossier, compiled. It is not stored, since it follows from the state. */
export interface ReadDossier extends DossierDocument {
  readonly dossier: Dossier;
}

const dossiers = () => collectionOf<DossierDocument>('dossiers');

/** The present dossier of a purchase; null where there is none of this version. */
export async function dossierOf(purchaseId: string): Promise<ReadDossier | null> {
  const stored = await dossiers().findOne({ _id: purchaseId, version: DOSSIER_VERSION });
  return stored && compiled(stored);
}

/** The dossier of a purchase, rebuilt from the log alone. */
export async function rebuiltDossier(purchaseId: string): Promise<ReadDossier> {
  return compiled(await extended(null, purchaseId, await actsOf(purchaseId)));
}

function compiled(document: DossierDocument): ReadDossier {
  return { ...document, dossier: compile(document.state) };
}

/** The acts of a purchase, in the order of the log: those that name it, and those that put linked subjects into it. */
async function actsOf(purchaseId: string): Promise<LoggedEntry[]> {
  const own = await readLog({ proc: purchaseId });
  const linked = own.flatMap(({ changes }) =>
    changes.flatMap(({ path, after }) => (path === '/requisitionIds' ? textsOf(after) : [])),
  );
  const others = await readLog({ 'subject.id': { $in: [...new Set(linked)] } });
  return [...own, ...others.filter(({ purchase }) => purchase === purchaseId)].sort(
    (one, other) => one.index - other.index,
  );
}

function textsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}

/**
 * Adds entries of a purchase to its dossier, in the order of the log. Answers why the dossier no longer follows them, where one of them
 * does not fit; null otherwise.
 */
export async function addToDossier(purchaseId: string, entries: readonly LoggedEntry[]): Promise<string | null> {
  for (;;) {
    const stored = await dossiers().findOne({ _id: purchaseId });
    const current = stored?.version === DOSSIER_VERSION ? stored : null;
    const last = entries.at(-1)?.index ?? -1;
    if (current && (current.fault !== null || current.at >= last)) return null;
    const next = await extended(current, purchaseId, entries);
    if (await replaced(stored, next)) return next.fault;
    // Another worker was faster; what it wrote may include these entries already.
  }
}

async function extended(
  current: DossierDocument | null,
  purchaseId: string,
  entries: readonly LoggedEntry[],
): Promise<DossierDocument> {
  let state = current?.state ?? emptyState(purchaseId);
  let fault: string | null = null;
  try {
    for (const entry of entries) if (entry.index > state.at) state = await withEntry(state, entry);
  } catch (error) {
    // A purchase whose entries or openings were tampered with must not stop the others; its dossier stays as it was, and says so.
    if (!(error instanceof TypeError)) throw error;
    fault = messageOf(error);
  }
  const [_id, version, at] = [purchaseId, DOSSIER_VERSION, state.at];
  return { _id, version, at, state, dirty: fault === null, fault };
}

/**
 * Adds one entry, preceded by what its subject did outside the purchase and followed by what it links to the purchase. The log keeps only
 * the order within each subject: a version of a requisition that belongs to no purchase can come after the entry that links it, so that it
 * is missing even where earlier versions are known.
 */
async function withEntry(before: DossierState, entry: LoggedEntry): Promise<DossierState> {
  const { id, rev } = entry.subject;
  const isNext = rev <= (before.subjects[id]?.rev ?? 0) + 1;
  let state = project(isNext ? before : await withHistory(before, id, entry.index), entry);
  for (const link of missingLinks(state)) state = await withHistory(state, link, entry.index);
  return state;
}

/** What a subject did up to an index, which is the same whenever it is asked. */
async function withHistory(state: DossierState, subjectId: string, index: number): Promise<DossierState> {
  const history = await readLog({ 'subject.id': subjectId, _id: { $lt: index } });
  return history.reduce(project, state);
}

async function replaced(before: DossierDocument | null, next: DossierDocument): Promise<boolean> {
  if (before) {
    const { at, version } = before;
    const { matchedCount } = await dossiers().replaceOne({ _id: next._id, at, version }, next);
    return matchedCount === 1;
  }
  try {
    await dossiers().insertOne(next);
    return true;
  } catch (error) {
    if (error instanceof MongoServerError && error.code === 11000) return false;
    throw error;
  }
}
