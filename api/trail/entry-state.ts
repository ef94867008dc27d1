import type { Policy } from '../../schema/trail/index.js';
import { newestWitnessed } from './witnessed.js';

/** Where an entry stands: committed, in the log, or covered by a witnessed checkpoint. */
export type EntryStateName = 'PENDING' | 'LOGGED' | 'WITNESSED';

/** Tells the state of entries by their index. */
export type StateOf = (index: number | null) => EntryStateName;

/** The state of each entry, by how far the log is witnessed now. */
export async function entryStates(policy: Policy): Promise<StateOf> {
  const size = (await newestWitnessed(policy))?.size ?? 0;
  return (index) => {
    if (index === null) return 'PENDING';
    return index < size ? 'WITNESSED' : 'LOGGED';
  };
}
