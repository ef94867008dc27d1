import { type CheckpointVerdict, type Policy, sameBytes, verifyCheckpoint } from '../../../../schema/trail/index.js';
import { nobleCrypto } from '../../../../schema/trail/noble.js';
import type { DiffVerdict } from './verify-file.js';

/** Whether the log signed it; what lacks is at most a witness. */
function isSigned({ failure }: CheckpointVerdict): boolean {
  return failure === null || failure.class === 'witness';
}

/**
 * How two checkpoints are related. Two of one size with other roots under the log's own key prove a fork to anybody, also
 * where no witness would co-sign the second. Null where the log has not signed both: each says so by itself.
 */
export function relateCheckpoints(one: string, other: string, policy: Policy): DiffVerdict | null {
  const verdicts = [one, other].map((text) => verifyCheckpoint(text, policy, nobleCrypto));
  const [first, second] = verdicts.filter(isSigned).map(({ checkpoint }) => checkpoint);
  if (!first || !second) return null;
  const found = { by: 'checkpoints', differences: [] } as const;
  if (first.size !== second.size)
    return { ...found, relation: 'compatible', later: first.size > second.size ? 'first' : 'second' };
  if (sameBytes(first.root, second.root)) return { ...found, relation: 'consistent', later: null };
  const detail = `two signed heads of size ${first.size} with other roots`;
  const difference = { index: null, entry: null, what: 'checkpoint', detail } as const;
  return { ...found, relation: 'fork', later: null, differences: [difference] };
}
