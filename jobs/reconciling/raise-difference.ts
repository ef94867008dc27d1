import { createHash } from 'node:crypto';
import { rowsById } from '../../api/kernel/reads.js';
import { type KeptStateDifference, keptStateDifference, type StateDifference } from '../../api/trail/index.js';
import type { JobContext } from '../job-context.js';
import { type Raised, raiseOnce } from './raise-once.js';

/** The name under which these alerts are raised. It is no detector of the catalogue, since it reads the database and no dossier. */
const NAME = 'RC01';
const MOST_FIELDS = 50;

/** Raises an alert for a document that differs from its trail; once for each change of it, however often that is found. */
export async function raiseDifference(
  difference: StateDifference,
  context: JobContext,
  hasRoom: boolean,
): Promise<Raised> {
  const { subject, rule, digest } = difference;
  const finding = createHash('sha256')
    .update(JSON.stringify([NAME, subject.id, rule, digest]))
    .digest('hex');
  return raiseOnce(
    {
      ...{ finding, detector: NAME, evidenceClass: 'STRONG', aboutPurchaseId: await purchaseOf(difference, context) },
      params: {
        kind: subject.type,
        id: shortId(subject.id),
        why: `records.audit.${rule}`,
      },
      evidence: evidenceOf(keptStateDifference(difference)),
    },
    context,
    hasRoom,
  );
}

/** The purchase that the subject belongs to, unless the purchase itself is what is gone. */
async function purchaseOf({ purchaseId }: StateDifference, { actor }: JobContext): Promise<string | null> {
  if (purchaseId === null) return null;
  const [purchase] = await rowsById('Purchase', actor, [purchaseId]);
  return purchase?._id ?? null;
}

/** Each field with both values, and the last entry that is still proven: whatever happened came after it. */
function evidenceOf({ subject, rule, fields, lastHonest, digest }: KeptStateDifference) {
  const proof = lastHonest
    ? { kind: 'entry' as const, ref: lastHonest.id, pointer: null, subjectId: subject.id }
    : { kind: 'file' as const, ref: digest, pointer: subject.id, subjectId: subject.id };
  const named = fields.slice(0, MOST_FIELDS).map(({ path, stored, trail, erased }) => ({
    ...{ ...proof, label: 'records.audit.field' },
    value: `${path}: ${stored ?? '∅'} ≠ ${erased ? '(erased)' : (trail ?? '∅')}`.slice(0, 1_000),
  }));
  const last = lastHonest
    ? `#${lastHonest.index ?? 'pending'} ${lastHonest.at} ${lastHonest.type} ${lastHonest.actor.ref}`
    : rule;
  const end = { ...proof, label: lastHonest ? 'records.audit.lastHonest' : 'records.audit.noHonest', value: last };
  return [...named, end];
}

/** Long enough to find the subject by it, and short enough to be read out. */
function shortId(id: string): string {
  return id.length > 100 ? `${id.slice(0, 99)}…` : id;
}
