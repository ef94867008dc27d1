import type { Policy } from '../../schema/trail/index.js';
import type { TrailKeys } from './keys.js';

let keys: TrailKeys | null = null;

/** Keeps what this process holds of the log; once, when it starts. */
export function keepKeys(opened: TrailKeys): void {
  keys = opened;
}

/** What this process holds of the log. Throws before it was handed over. */
export function ownKeys(): TrailKeys {
  if (!keys) throw new Error('The trail has no keys yet');
  return keys;
}

/** Whom the policy file trusts now. */
export function currentPolicy(): Policy {
  return ownKeys().policy().policy;
}
