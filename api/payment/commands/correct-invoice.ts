import { correctInvoiceInput } from '../../../schema/payment/inputs.js';
import { invoice } from '../../../schema/payment/lifecycle.js';
import { change, defineCommand, type Read } from '../../kernel/command.js';
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.js';
import type { InvoiceRow } from '../model.js';
import { invoiceLines } from './invoice-lines.js';
import type { SubmitInvoiceFacts } from './submit-invoice.js';

/** The supplier hands in a returned invoice again, corrected. */
export const correctInvoice = defineCommand({
  lifecycle: invoice,
  move: 'correctInvoice',
  input: correctInvoiceInput,
  subjectId: (input) => input.invoiceId,
  facts: ({ invoiceNumber }, read, row: InvoiceRow) => load(invoiceNumber, row, read),
  decide: (_row: InvoiceRow, { invoiceNumber, lines, total }, { facts: { order, numberTaken } }) => {
    if (numberTaken) return refuse('RULE', 'payment.invoiceNumberTaken', ['invoiceNumber'], { invoiceNumber });
    const made = invoiceLines({ lines, total }, order);
    if (isRefusal(made)) return made;
    return change<InvoiceRow>({
      invoiceNumber,
      lines: made.lines,
      total: { amount: made.total, currency: order.currency },
      differences: [],
      remark: null,
    });
  },
});

async function load(invoiceNumber: string, row: InvoiceRow, read: Read): Promise<SubmitInvoiceFacts | Refusal> {
  const order = await read.byId('PurchaseOrder', row.orderId);
  if (!order) return refuse('NOT_FOUND', 'kernel.notFound', ['invoiceId']);
  const same = await read.find('Invoice', { supplierId: row.supplierId, invoiceNumber, _id: { $ne: row._id } }, 1);
  return { order, numberTaken: same.length > 0 };
}
