import { createHash } from 'node:crypto';

/** A short name for a sequence of steps, the same wherever it occurs. */
export function variantId(steps: readonly string[]): string {
  return createHash('sha256').update(steps.join('\n')).digest('hex').slice(0, 16);
}
