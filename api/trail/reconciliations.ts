import type { IndexDescription } from 'mongodb';
import type { Json, VisibilityClass } from '../../schema/trail/index.js';
import { collectionOf } from '../kernel/database.js';
import { subjects } from '../kernel/subjects.js';
import type { StateDifference } from './examine.js';
import type { LogDifference } from './log-difference.js';
import type { LogPlace } from './look-at-log.js';
import type { Place } from './reconcile.js';

/** A difference as it is kept and shown: values that are not open to every reader are masked. */
export type KeptDifference = KeptStateDifference | LogDifference;

/** The same of a document. */
export interface KeptStateDifference extends Omit<StateDifference, 'fields'> {
  readonly fields: readonly {
    readonly path: string;
    readonly stored: string | null;
    readonly trail: string | null;
    readonly erased: boolean;
  }[];
}

/** How far a look has come: through the documents first, then through what is kept of the log. */
export type LookPlace = Place | LogPlace;

/** What a step of a look came to. */
export interface LookStep {
  /** Documents. */
  readonly checked: number;
  /** Rows of the log. */
  readonly entries: number;
  readonly differences: readonly (StateDifference | LogDifference)[];
  readonly next: LookPlace | null;
}

/** `reconciliations`: a look at the documents, of one purchase or of all; the next worker goes on where it stopped. */
export interface ReconciliationDocument {
  /** `night:` and the day, or the id of the reading that asked for it. */
  readonly _id: string;
  /** Null for a look at all documents. */
  readonly purchaseId: string | null;
  readonly startedAt: Date;
  readonly finishedAt: Date | null;
  /** Where it goes on; null at the end, and for a purchase, which is looked at in one go. */
  readonly place: LookPlace | null;
  /** Documents. */
  readonly checked: number;
  /** Rows of the log. */
  readonly entries: number;
  readonly found: number;
  readonly differences: readonly KeptDifference[];
}

/** How many differences of a look are kept in words; the rest is counted. */
export const MOST_KEPT = 200;

/** Indexes of the looks at the documents, which are kept for two years. */
export const reconciliationIndexes: Readonly<Record<string, readonly IndexDescription[]>> = {
  log_differences: [],
  reconciliations: [
    { key: { purchaseId: 1, startedAt: -1 }, name: 'purchase' },
    { key: { startedAt: 1 }, name: 'kept', expireAfterSeconds: 730 * 86_400 },
  ],
};

const reconciliations = () => collectionOf<ReconciliationDocument>('reconciliations');

/** A look by its id. */
export function reconciliation(id: string): Promise<ReconciliationDocument | null> {
  return reconciliations().findOne({ _id: id });
}

/** The last look at a purchase; the last at all documents for null. */
export function lastReconciliation(purchaseId: string | null): Promise<ReconciliationDocument | null> {
  return reconciliations().findOne({ purchaseId }, { sort: { startedAt: -1 } });
}

/** Starts a look, unless it was started before. */
export async function beginReconciliation(
  begun: Pick<ReconciliationDocument, '_id' | 'purchaseId' | 'startedAt' | 'place'>,
): Promise<ReconciliationDocument> {
  const { _id, ...rest } = begun;
  const fresh = { ...rest, finishedAt: null, checked: 0, entries: 0, found: 0, differences: [] };
  const stored = await reconciliations().findOneAndUpdate(
    { _id },
    { $setOnInsert: fresh },
    { upsert: true, returnDocument: 'after' },
  );
  if (!stored) throw new Error(`${_id} could not be begun`);
  return stored;
}

/** Takes a step's result in; null where another worker was faster with it. */
export async function advanceReconciliation(
  before: ReconciliationDocument,
  { checked, entries, differences, next }: LookStep,
  now: Date,
): Promise<ReconciliationDocument | null> {
  const room = Math.max(0, MOST_KEPT - before.differences.length);
  const after = {
    place: next,
    finishedAt: next ? null : now,
    checked: before.checked + checked,
    entries: before.entries + entries,
    found: before.found + differences.length,
    differences: [...before.differences, ...differences.slice(0, room).map(keptDifference)],
  };
  const { _id, place } = before;
  return reconciliations().findOneAndUpdate(
    { _id, place, finishedAt: null },
    { $set: after },
    { returnDocument: 'after' },
  );
}

/** A difference with the values masked that are not open; one about the log holds no values of documents. */
export function keptDifference(found: StateDifference | LogDifference): KeptDifference {
  return 'place' in found ? found : keptStateDifference(found);
}

/** The same of a document. */
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
