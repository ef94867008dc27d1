import { returnPaymentInput } from '../../../schema/payment/inputs.js';
import { payment } from '../../../schema/payment/lifecycle.js';
import { change, defineCommand } from '../../kernel/command.js';
import type { PaymentRow } from '../model.js';

/** Gives a requested payment back with the reason; the invoice can then be requested anew. */
export const returnPayment = defineCommand({
  lifecycle: payment,
  move: 'returnPayment',
  input: returnPaymentInput,
  subjectId: (input) => input.paymentId,
  decide: (_row: PaymentRow, { reason }) => change<PaymentRow>({ remark: reason }),
});
