import type { Lifecycle } from '../../../schema/kernel/lifecycle.js';
import { change } from '../command.js';
import { refuse } from '../refusal.js';
import type { OwnedRow } from './owned-row.js';

/** Ends a deputy's term before its time. */
export function endDeputy(lifecycle: Lifecycle) {
  return {
    lifecycle,
    foreseen: true as const,
    decide: ({ deputy }: OwnedRow) =>
      deputy ? change<OwnedRow>({ deputy: null }) : refuse('RULE', 'owner.noDeputy', []),
  };
}
