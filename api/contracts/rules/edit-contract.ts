import { Contract } from '../../../schema/contracts/contract.js';
import { rewritten, rule } from '../../kernel/rule.js';
import { termsRefused } from './terms-refused.js';

/** Changes the terms of a contract that is drafted or was returned. */
export const editContract = rule(Contract, 'editContract', {
  decide: (_row, input) => termsRefused(input) ?? rewritten(Contract, input, { reviewNote: null, remark: null }),
});
