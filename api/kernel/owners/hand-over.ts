import type { Lifecycle } from '../../../schema/kernel/lifecycle.js';
import { change } from '../command.js';
import type { RowOf } from '../subjects.js';
import { faultOfHeir } from './fault-of-heir.js';
import { loadHeir } from './load-heir.js';
import type { OwnedRow } from './owned-row.js';

/** Gives what is owned to somebody else, for good: the deputy and the stand-in lose their roles with it. */
export function handOver(lifecycle: Lifecycle) {
  return {
    lifecycle,
    grantsTo: ({ accountId }: { readonly accountId: string }) => accountId,
    facts: loadHeir,
    decide: (row: OwnedRow, _: unknown, { facts: { heir, owner } }: { readonly facts: HeirFacts }) => {
      const fault = faultOfHeir(heir, owner, lifecycle);
      if (fault) return fault;
      return change<OwnedRow>({
        ...{ ownerId: heir._id, unitId: heir.unitId, formerOwnerId: row.ownerId },
        ...{ deputy: null, standIn: null },
      });
    },
  };
}

/** The person who is to own it, and its present owner. */
export interface HeirFacts {
  readonly heir: RowOf<'Account'>;
  readonly owner: RowOf<'Account'> | null;
}
