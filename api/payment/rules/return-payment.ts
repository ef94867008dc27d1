import { Payment } from '../../../schema/payment/payment.js';
import { rule } from '../../kernel/rule.js';
import { creditsOf, creditsReleased } from './credits-released.js';

/** The approver returns a payment request. */
export const returnPayment = rule(Payment, 'returnPayment', {
  facts: (_input, read, row) => creditsOf(read, row),
  decide: (_row, { reason }, { facts: credits }) => creditsReleased(reason, credits),
});
