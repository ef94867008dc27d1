import { editContractInput } from '../../../schema/contracts/inputs.js';
import { contract } from '../../../schema/contracts/lifecycle.js';
import { change, defineCommand } from '../../kernel/command.js';
import type { ContractRow } from '../model.js';
import { termsRefused } from './terms-refused.js';

/** Changes the terms of a contract that is drafted or was returned. */
export const editContract = defineCommand({
  lifecycle: contract,
  move: 'editContract',
  input: editContractInput,
  subjectId: (input) => input.contractId,
  decide: (_row: ContractRow, { paymentDays, deliveryTerms, validFrom, validTo }) =>
    termsRefused({ validFrom, validTo }) ??
    change<ContractRow>({ paymentDays, deliveryTerms, validFrom, validTo, reviewNote: null, remark: null }),
});
