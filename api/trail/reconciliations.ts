import { type IndexDescription, MongoServerError } from 'mongodb';
import type { Json, VisibilityClass } from '../../schema/trail/index.js';
import { collectionOf } from '../kernel/database.js';
import { subjects } from '../kernel/subjects.js';
import type { StateDifference } from './examine.js';
import type { LogDifference } from './log-difference.js';
import type { LogPlace } from './look-at-log.js';
import { isOwnLook, signedLook } from './look-mac.js';
import type { Place } from './reconcile.js';

/** A difference as stored and shown: values that not every reader may see are masked. */
export type KeptDifference = KeptStateDifference | LogDifference;

/** The same for a document. */
export interface KeptStateDifference extends Omit<StateDifference, 'fields'> {
  readonly fields: readonly {
    readonly path: string;
    readonly stored: string | null;
    readonly trail: string | null;
    readonly erased: boolean;
  }[];
}

/** How far a check has come: first through the documents, then through the stored log. */
export type LookPlace = Place | LogPlace;

/** The result of a step of a check. */
export interface LookStep {
  /** Number of documents checked. */
  readonly checked: number;
  /** Number of rows of the log checked. */
  readonly entries: number;
  readonly differences: readonly (StateDifference | LogDifference)[];
  readonly next: LookPlace | null;
}

/** `reconciliations`: a check of the documents of one purchase, or of all; the next worker continues where it stopped. */
export interface ReconciliationDocument {
  /** `night:` and the day, or the id of the reading that asked for the check. */
  readonly _id: string;
  /** Null for a check of all documents. */
  readonly purchaseId: string | null;
  readonly startedAt: Date;
  readonly finishedAt: Date | null;
  /** Where the check continues; null at the end, and for a purchase, which is checked in one go. */
  readonly place: LookPlace | null;
  /** Number of documents checked. */
  readonly checked: number;
  /** Number of rows of the log checked. */
  readonly entries: number;
  readonly found: number;
  /** Number of new alerts raised. */
  readonly raised: number;
  readonly differences: readonly KeptDifference[];
  /** Computed over the whole record, with a key that is not in the database. */
  readonly mac: string;
}

/** How many differences of a check are stored in words; further ones are only counted. */
export const MOST_KEPT = 200;

/** Indexes of the records of checks, which are kept for two years. */
export const reconciliationIndexes: Readonly<Record<string, readonly IndexDescription[]>> = {
  log_differences: [],
  reconciliations: [
    { key: { purchaseId: 1, startedAt: -1 }, name: 'purchase' },
    { key: { startedAt: 1 }, name: 'kept', expireAfterSeconds: 730 * 86_400 },
  ],
};

const DUPLICATE_KEY = 11_000;
const reconciliations = () => collectionOf<ReconciliationDocument>('reconciliations');

/** The record of a check by its id; null also where the platform did not write it. */
export async function reconciliation(id: string): Promise<ReconciliationDocument | null> {
  const row = await reconciliations().findOne({ _id: id });
  return row && isOwnLook(row) ? row : null;
}

/** Whether something that the platform did not write stands under the id of a check. */
export async function isForgedLook(id: string): Promise<boolean> {
  const row = await reconciliations().findOne({ _id: id });
  return row !== null && !isOwnLook(row);
}

/** The last check of a purchase; for null, the last of all documents. */
export async function lastReconciliation(purchaseId: string | null): Promise<ReconciliationDocument | null> {
  for await (const row of reconciliations().find({ purchaseId }).sort({ startedAt: -1 }).batchSize(2))
    if (isOwnLook(row)) return row;
  return null;
}

/** Starts a check, unless it was started before; removes a record that the platform did not write. */
export async function beginReconciliation(
  begun: Pick<ReconciliationDocument, '_id' | 'purchaseId' | 'startedAt' | 'place'>,
): Promise<ReconciliationDocument> {
  const { _id } = begun;
  const stored = await reconciliations().findOne({ _id });
  if (stored && isOwnLook(stored)) return stored;
  const none = { finishedAt: null, checked: 0, entries: 0, found: 0, raised: 0, differences: [] };
  const fresh: ReconciliationDocument = signedLook({ ...begun, ...none });
  try {
    if (stored) await reconciliations().deleteOne({ _id, mac: stored.mac ?? null });
    await reconciliations().insertOne(fresh);
    return fresh;
  } catch (error) {
    // Another worker has started it at the same time.
    if (error instanceof MongoServerError && error.code === DUPLICATE_KEY) return beginReconciliation(begun);
    throw error;
  }
}

/** Records the result of a step; null where another worker was faster. */
export async function advanceReconciliation(
  before: ReconciliationDocument,
  { checked, entries, differences, next, raised = 0 }: LookStep & { readonly raised?: number },
  now: Date,
): Promise<ReconciliationDocument | null> {
  const room = Math.max(0, MOST_KEPT - before.differences.length);
  const after = {
    place: next,
    finishedAt: next ? null : now,
    checked: before.checked + checked,
    entries: before.entries + entries,
    found: before.found + differences.length,
    raised: before.raised + raised,
    differences: [...before.differences, ...differences.slice(0, room).map(keptDifference)],
  };
  const { mac, ...whole } = before;
  const row: ReconciliationDocument = signedLook({ ...whole, ...after });
  const { matchedCount } = await reconciliations().replaceOne({ _id: before._id, mac }, row);
  return matchedCount === 1 ? row : null;
}

/** A difference with restricted values masked; one about the log contains no values of documents. */
export function keptDifference(found: StateDifference | LogDifference): KeptDifference {
  return 'place' in found ? found : keptStateDifference(found);
}

/** The same for a document. */
export function keptStateDifference({ fields, ...difference }: StateDifference): KeptStateDifference {
  const classes = subjects().find(({ name }) => name === difference.subject.type)?.lifecycle.classes ?? {};
  return {
    ...difference,
    fields: fields.map(({ path, stored, trail, erased }) => {
      const visibility = path.startsWith('/_t/') ? 'commercial' : (classes[path.split('/')[1] ?? ''] ?? 'open');
      return { path, erased, stored: written(stored, visibility), trail: erased ? null : written(trail, visibility) };
    }),
  };
}

const LONGEST = 300;

/** A value as text; masked where not everybody who looks after differences may read it. */
function written(value: Json, visibility: VisibilityClass): string | null {
  if (value === null) return null;
  if (visibility !== 'open') return '****';
  const text = JSON.stringify(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
