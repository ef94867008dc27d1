import { Contract } from '../../../schema/contracts/contract.js';
import { businessDay } from '../../../schema/kernel/calendar.js';
import { refuse } from '../../kernel/refusal.js';
import { change, rule } from '../../kernel/rule.js';

/** Signs a reviewed contract; from then on its supplier sees it and orders can be placed under it. */
export const signContract = rule(Contract, 'signContract', {
  foreseen: true,
  decide: (row, _input, { now }) => {
    if (row.validTo < businessDay(now))
      return refuse('RULE', 'contracts.expired', ['contractId'], { validTo: row.validTo });
    return change(Contract, { signedAt: now });
  },
});
