import { Contract } from '../../../schema/contracts/contract.js';
import { change, rule } from '../../kernel/rule.js';
import { termsRefused } from './terms-refused.js';

/** Changes the terms of a contract that is drafted or was returned. */
export const editContract = rule(Contract, 'editContract', {
  decide: (_row, { paymentDays, deliveryTerms, validFrom, validTo }) =>
    termsRefused({ validFrom, validTo }) ??
    change(Contract, { paymentDays, deliveryTerms, validFrom, validTo, reviewNote: null, remark: null }),
});
