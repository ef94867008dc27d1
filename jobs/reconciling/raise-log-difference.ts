import { createHash } from 'node:crypto';
import { rowsById } from '../../api/kernel/reads.js';
import { aboutNote, type LogDifference } from '../../api/trail/index.js';
import type { JobContext } from '../job-context.js';
import { type Raised, raiseOnce } from './raise-once.js';
import { standsSince } from './standing-differences.js';

/** The name under which these alerts are raised. It is no detector of the catalogue, since it reads the log and no dossier. */
const NAME = 'RC02';
const MOST_FIELDS = 50;

/**
 * Raises an alert where the stored log contradicts the bytes of the entries or a signature; once, however often that is found, until it was
 * mended and occurs again. `seenBy` is the check of everything that has found it; null for an export.
 */
export async function raiseLogDifference(
  found: LogDifference,
  seenBy: string | null,
  context: JobContext,
  hasRoom = true,
): Promise<Raised> {
  const { rule, place, digest, subject } = found;
  const standing = await standsSince(found, seenBy, context.clock.now(), hasRoom);
  if (!standing) return 'no room';
  const { since, isForged } = standing;
  if (isForged && rule !== 'LOOK_CHANGED') await raiseLogDifference(lookChanged(digest), seenBy, context);
  const finding = createHash('sha256')
    .update(JSON.stringify([NAME, digest, since.toISOString()]))
    .digest('hex');
  return raiseOnce(
    {
      ...{ finding, detector: NAME, evidenceClass: 'STRONG', aboutPurchaseId: await purchaseOf(found, context) },
      params: { why: `records.audit.${rule}`, place, kind: subject.type, id: subject.id },
      evidence: evidenceOf(found),
    },
    context,
    hasRoom,
  );
}

/** The difference that the record of a check, under this id, was not written by the platform. */
export function lookChanged(id: string): LogDifference {
  return aboutNote('Entry', { rule: 'LOOK_CHANGED', place: id });
}

/** The purchase by the bytes, where there is one with that id. */
async function purchaseOf({ purchaseId }: LogDifference, { actor }: JobContext): Promise<string | null> {
  if (purchaseId === null) return null;
  const [purchase] = await rowsById('Purchase', actor, [purchaseId]);
  return purchase?._id ?? null;
}

function evidenceOf({ subject, place, entryId, fields, digest }: LogDifference) {
  const proof = entryId
    ? { kind: 'entry' as const, ref: entryId, pointer: null, subjectId: subject.id }
    : { kind: 'file' as const, ref: digest, pointer: place, subjectId: subject.id };
  const named = fields.slice(0, MOST_FIELDS).map(({ path, stored, trail }) => ({
    ...{ ...proof, label: 'records.audit.rowField' },
    value: `${path}: ${stored ?? '∅'} ≠ ${trail ?? '∅'}`.slice(0, 1_000),
  }));
  return [...named, { ...proof, label: 'records.audit.where', value: `#${place}` }];
}
