import { Award } from '../../../schema/sourcing/award.js';
import { rule } from '../../kernel/rule.js';
import { givenBack } from './given-back.js';

/** The buyer takes a recommendation back that nobody has decided on. */
export const withdrawAward = rule(Award, 'withdrawAward', { decide: (row, { reason }) => givenBack(row, reason) });
