import { createHash } from 'node:crypto';
import type { Proof } from '../../detectors/index.js';

/**
 * The stable key of a finding: detector, subject and digest of the evidence. Labels do not count, so that a better wording raises no new
 * alert; neither does the order of the evidence.
 */
export function findingKey(detector: string, subjectId: string, evidence: readonly Proof[]): string {
  const facts = evidence.map(({ kind, ref, pointer, value }) => JSON.stringify([kind, ref, pointer, value])).sort();
  return createHash('sha256')
    .update(JSON.stringify([detector, subjectId, facts]))
    .digest('hex');
}
