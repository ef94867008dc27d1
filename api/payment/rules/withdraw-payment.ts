import { Payment } from '../../../schema/payment/payment.js';
import { rule } from '../../kernel/rule.js';
import { creditsOf, creditsReleased } from './credits-released.js';

/** Finance takes a payment request back that nobody has decided on. */
export const withdrawPayment = rule(Payment, 'withdrawPayment', {
  facts: (_input, read, row) => creditsOf(read, row),
  decide: (_row, { reason }, { facts: credits }) => creditsReleased(reason, credits),
});
