import type { IndexDescription } from 'mongodb';
import { subjectOfId } from '../../schema/common/ids.js';
import { SECRET_KINDS } from '../../schema/secrecy.js';
import { collectionOf } from '../kernel/database.js';
import { type StepFilter, stepsBeyond, type TrailStep } from '../trail/index.js';
import { byTime } from './by-time.js';

/** The collection to which steps of purchases and of linkable subjects are projected: derived, and never a proof. */
export const STEPS = 'purchase_steps';

/** The cursor of that projection; another shape gets another name, and starts from the beginning of the log. */
export const STEPS_CURSOR = 'steps:v3';

/** `purchase_steps`: a logged entry without its values; `_id` is the entry's id. */
export type StepDocument = Omit<TrailStep, 'id' | 'index'> & { readonly _id: string; readonly index: number };

/** Its indexes. */
export const stepIndexes: Readonly<Record<string, readonly IndexDescription[]>> = {
  [STEPS]: [
    { key: { proc: 1, 'subject.id': 1, type: 1, at: 1 }, name: 'stages' },
    { key: { 'subject.id': 1, index: 1 }, name: 'subject' },
  ],
};

/**
 * The steps of purchases and of linked subjects, oldest first, in the order of `byTime`. A subject that was secret until its purchase took
 * it in comes with its earlier steps. The paths that steps changed are read only where they are asked for.
 */
export async function stepsOf(filter: StepFilter, options: { readonly withPaths: boolean }): Promise<TrailStep[]> {
  const found = await readSteps(filter, options);
  const subjectIds = disclosedAmong(
    [...found.values()].map(({ subject }) => subject.id),
    filter.subjectIds,
  );
  const before = subjectIds.length === 0 ? [] : await readSteps({ purchaseIds: [], subjectIds }, options);
  for (const [id, step] of before) found.set(id, step);
  return [...found.values()].sort(byTime);
}

/** Subjects whose earlier steps name no purchase since they were secret, among these and without those already known. */
export function disclosedAmong(subjectIds: Iterable<string>, known: readonly string[]): string[] {
  return [...new Set(subjectIds)].filter((id) => SECRET_KINDS.includes(subjectOfId(id) ?? '') && !known.includes(id));
}

/** Whether a step belongs to a purchase: its entry names that purchase, or it names none and its subject was in no other then. */
export function belongsTo(purchaseId: string, { proc, link }: Pick<TrailStep, 'proc' | 'link'>): boolean {
  return proc === purchaseId || (proc === null && (link === null || link === purchaseId));
}

async function readSteps(
  filter: StepFilter,
  { withPaths }: { readonly withPaths: boolean },
): Promise<Map<string, TrailStep>> {
  const fresh = await stepsBeyond(filter, STEPS_CURSOR);
  const documents = await collectionOf<StepDocument>(STEPS)
    .find(matching(filter), withPaths ? {} : { projection: { paths: 0 } })
    .toArray();
  const found = new Map<string, TrailStep>(fresh.map((step) => [step.id, step]));
  for (const document of documents) found.set(document._id, stepIn(document));
  return found;
}

// Field by field: there may be ten thousand, and copying the rest of each document takes several times as long.
function stepIn({
  _id,
  index,
  proc,
  link,
  subject,
  at,
  type,
  ref,
  role,
  state,
  paths,
  personal,
}: StepDocument): TrailStep {
  return { id: _id, index, proc, link, subject, at, type, ref, role, state, paths: paths ?? [], personal };
}

function matching({ purchaseIds, subjectIds }: StepFilter) {
  return { $or: [{ proc: { $in: [...purchaseIds] } }, { 'subject.id': { $in: [...subjectIds] } }] };
}
