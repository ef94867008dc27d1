import { returnContractInput } from '../../../schema/contracts/inputs.js';
import { contract } from '../../../schema/contracts/lifecycle.js';
import { change, defineCommand } from '../../kernel/command.js';
import type { ContractRow } from '../model.js';

/** Gives a contract back to the buyer with the reason. */
export const returnContract = defineCommand({
  lifecycle: contract,
  move: 'returnContract',
  input: returnContractInput,
  subjectId: (input) => input.contractId,
  decide: (_row: ContractRow, { reason }) => change<ContractRow>({ remark: reason }),
});
