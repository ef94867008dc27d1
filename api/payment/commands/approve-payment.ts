import { approvePaymentInput } from '../../../schema/payment/inputs.js';
import { payment } from '../../../schema/payment/lifecycle.js';
import { change, defineCommand } from '../../kernel/command.js';
import type { PaymentRow } from '../model.js';

/** Approves a payment that somebody else requested, for an invoice that somebody else matched. */
export const approvePayment = defineCommand({
  lifecycle: payment,
  move: 'approvePayment',
  input: approvePaymentInput,
  subjectId: (input) => input.paymentId,
  decide: (_row: PaymentRow) => change<PaymentRow>({ remark: null }),
});
