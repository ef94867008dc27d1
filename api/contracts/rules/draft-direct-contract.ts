import { Contract } from '../../../schema/contracts/contract.js';
import { contractOfDirect } from '../../direct/index.js';
import { made, rule } from '../../kernel/rule.js';
import { termsRefused } from './terms-refused.js';

/** Drafts the contract of a direct purchase beyond the limits; lines and prices are those that were approved and cannot be typed in. */
export const draftDirectContract = rule(Contract, 'draftDirectContract', {
  numbers: ['HT'],
  decide: (direct, input, { number }) =>
    termsRefused(input) ?? made(Contract, {}, { ...contractOfDirect(direct, input), number: number('HT') }),
});
