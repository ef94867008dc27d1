import type { Policy } from '../../schema/trail/index.js';
import type { TrailKeys } from './keys.js';

let keys: TrailKeys | null = null;

/** Keeps this process's keys of the log; called once, when it starts. */
export function keepKeys(opened: TrailKeys): void {
  keys = opened;
}

/** This process's keys of the log. Throws before `keepKeys` was called. */
export function ownKeys(): TrailKeys {
  if (!keys) throw new Error('The trail has no keys yet');
  return keys;
}

/** The policy that the policy file holds now. */
export function currentPolicy(): Policy {
  return ownKeys().policy().policy;
}
