import { businessDay } from '../../../schema/contracts/business-day.js';
import { signContractInput } from '../../../schema/contracts/inputs.js';
import { contract } from '../../../schema/contracts/lifecycle.js';
import { change, defineCommand } from '../../kernel/command.js';
import { refuse } from '../../kernel/refusal.js';
import type { ContractRow } from '../model.js';

/** Signs a reviewed contract; from then on its supplier sees it and orders can be placed under it. */
export const signContract = defineCommand({
  lifecycle: contract,
  move: 'signContract',
  input: signContractInput,
  subjectId: (input) => input.contractId,
  foreseen: true,
  decide: (row: ContractRow, _input, { now }) => {
    if (row.validTo < businessDay(now))
      return refuse('RULE', 'contracts.expired', ['contractId'], { validTo: row.validTo });
    return change<ContractRow>({ signedAt: now });
  },
});
