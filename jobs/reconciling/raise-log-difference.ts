import { createHash } from 'node:crypto';
import { rowsById } from '../../api/kernel/reads.js';
import { aboutNote, type LogDifference } from '../../api/trail/index.js';
import type { JobContext } from '../job-context.js';
import { type Raised, raiseOnce } from './raise-once.js';
import { standsSince } from './standing-differences.js';

/** Under which name alerts of this kind run; it is no detector of the catalogue, since it reads the log and no dossier. */
const NAME = 'RC02';
const MOST_FIELDS = 50;

/**
 * Raises an alert about what the database keeps of the log and the entries' bytes, or a signature, say otherwise: once, however often it
 * is found, until it was mended and comes again. `seenBy` is the look at the whole that has found it; null for an export.
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

/** That what the platform keeps of its looks under an id was not written by it. */
export function lookChanged(id: string): LogDifference {
  return aboutNote('Entry', { rule: 'LOOK_CHANGED', place: id });
}

/** The purchase by the bytes, where there is one of that name. */
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
