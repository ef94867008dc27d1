import type { Lifecycle } from '../../../schema/kernel/lifecycle.js';
import { change } from '../command.js';
import { refuse } from '../refusal.js';
import type { OwnedRow } from './owned-row.js';

/** Ends the term of somebody who stands in for the owner. */
export function takeBack(lifecycle: Lifecycle) {
  return {
    lifecycle,
    foreseen: true as const,
    decide: ({ standIn }: OwnedRow) =>
      standIn ? change<OwnedRow>({ standIn: null }) : refuse('RULE', 'owner.noStandIn', []),
  };
}
