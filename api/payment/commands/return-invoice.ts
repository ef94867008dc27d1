import { returnInvoiceInput } from '../../../schema/payment/inputs.js';
import { invoice } from '../../../schema/payment/lifecycle.js';
import { change, defineCommand } from '../../kernel/command.js';
import type { InvoiceRow } from '../model.js';

/** Gives an invoice back to its supplier with the reason. */
export const returnInvoice = defineCommand({
  lifecycle: invoice,
  move: 'returnInvoice',
  input: returnInvoiceInput,
  subjectId: (input) => input.invoiceId,
  decide: (_row: InvoiceRow, { reason }) => change<InvoiceRow>({ remark: reason }),
});
