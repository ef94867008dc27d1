import { reviewContractInput } from '../../../schema/contracts/inputs.js';
import { contract } from '../../../schema/contracts/lifecycle.js';
import { change, defineCommand } from '../../kernel/command.js';
import type { ContractRow } from '../model.js';

/** Says that a contract passed legal review. */
export const reviewContract = defineCommand({
  lifecycle: contract,
  move: 'reviewContract',
  input: reviewContractInput,
  subjectId: (input) => input.contractId,
  decide: (_row: ContractRow, { note }) => change<ContractRow>({ reviewNote: note, remark: null }),
});
