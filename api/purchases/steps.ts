import type { IndexDescription } from 'mongodb';
import { subjectOfId } from '../../schema/common/ids.js';
import { SECRET_KINDS } from '../../schema/secrecy.js';
import { collectionOf } from '../kernel/database.js';
import { type StepFilter, stepsBeyond, type TrailStep } from '../trail/index.js';
import { byTime } from './by-time.js';

/** Where the steps of purchases and of what may be linked with one are projected to: a derived collection, never a proof. */
export const STEPS = 'purchase_steps';

/** The cursor of that projection; another shape gets another name, and starts from the beginning of the log. */
export const STEPS_CURSOR = 'steps:v2';

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
 * The steps of purchases and of linked subjects, oldest first, as `byTime` has them. A subject that was a secret until its purchase
 * took it in comes with what it did before. Where steps changed something is read only where it is asked for.
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

/** Of subjects that were met, those whose earlier steps carry no purchase since they were a secret; without those known already. */
export function disclosedAmong(subjectIds: Iterable<string>, known: readonly string[]): string[] {
  return [...new Set(subjectIds)].filter((id) => SECRET_KINDS.includes(subjectOfId(id) ?? '') && !known.includes(id));
}

/** Whether a step is one of a purchase: its entry carries it, or carries none and is of a subject that was in no other then. */
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

// Field by field: there may be ten thousand, and copying what is left of each document takes several times as long.
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
