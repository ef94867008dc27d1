import { Award } from '../../../schema/sourcing/award.js';
import { rule } from '../../kernel/rule.js';
import { givenBack } from './given-back.js';

/** The approver returns a recommendation. */
export const returnAward = rule(Award, 'returnAward', { decide: (row, { reason }) => givenBack(row, reason) });
