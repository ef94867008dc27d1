import { businessTime } from '../../../schema/kernel/calendar.js';
import type { Lifecycle } from '../../../schema/kernel/lifecycle.js';
import { LONGEST_TERM_DAYS } from '../../../schema/ownership.js';
import { change } from '../command.js';
import { refuse } from '../refusal.js';
import { faultOfHeir } from './fault-of-heir.js';
import type { HeirFacts } from './hand-over.js';
import { loadHeir } from './load-heir.js';
import type { OwnedRow } from './owned-row.js';

const DAY_MS = 86_400_000;

/**
 * Lets somebody act in the owner's place for a time. There is one deputy at a time: a second one is refused until the term of the first has
 * ended, or was ended. The same person can be given another term.
 */
export function appointDeputy(lifecycle: Lifecycle) {
  return {
    lifecycle,
    grantsTo: ({ accountId }: { readonly accountId: string }) => accountId,
    facts: loadHeir,
    decide: (
      { deputy }: OwnedRow,
      { accountId, ...term }: { readonly accountId: string; readonly from: Date | null; readonly until: Date },
      { facts: { heir, owner }, now }: { readonly facts: HeirFacts; readonly now: Date },
    ) => {
      const fault = faultOfHeir(heir, owner, lifecycle);
      if (fault) return fault;
      if (deputy && deputy.accountId !== accountId && now < deputy.until)
        return refuse('RULE', 'owner.hasDeputy', ['accountId'], {
          deputy: deputy.accountId,
          until: businessTime(deputy.until, 'minute'),
        });
      const from = term.from ?? now;
      if (from < now) return refuse('RULE', 'owner.backDated', ['from']);
      if (term.until <= from) return refuse('RULE', 'owner.endsBefore', ['until']);
      const days = LONGEST_TERM_DAYS;
      if (term.until.getTime() - from.getTime() > days * DAY_MS)
        return refuse('RULE', 'owner.tooLong', ['until'], { days });
      return change<OwnedRow>({ deputy: { accountId, from, until: term.until } });
    },
  };
}
