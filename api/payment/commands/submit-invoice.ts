import { submitInvoiceInput } from '../../../schema/payment/inputs.js';
import { invoice } from '../../../schema/payment/lifecycle.js';
import { change, defineCommand, type Read } from '../../kernel/command.js';
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.js';
import type { PurchaseOrderRow } from '../../orders/index.js';
import type { InvoiceRow } from '../model.js';
import { invoiceLines } from './invoice-lines.js';

/** The order invoiced, and whether the supplier has used the invoice's number before. */
export interface SubmitInvoiceFacts {
  readonly order: PurchaseOrderRow;
  readonly numberTaken: boolean;
}

/** The supplier hands in an invoice for goods of its own confirmed order. */
export const submitInvoice = defineCommand({
  lifecycle: invoice,
  move: 'submitInvoice',
  input: submitInvoiceInput,
  subjectId: null,
  numbers: ['FP'],
  facts: ({ orderId, invoiceNumber }, read) => load(orderId, invoiceNumber, read),
  decide: (_row: null, { orderId, invoiceNumber, lines, total }, { facts: { order, numberTaken }, number }) => {
    if (!['CONFIRMED', 'PARTLY_RECEIVED', 'RECEIVED'].includes(order.state))
      return refuse('WRONG_STATE', 'payment.orderNotConfirmed', ['orderId'], { number: order.number });
    if (numberTaken) return refuse('RULE', 'payment.invoiceNumberTaken', ['invoiceNumber'], { invoiceNumber });
    const made = invoiceLines({ lines, total }, order);
    if (isRefusal(made)) return made;
    const { currency, supplierId, purchaseId } = order;
    const set = change<InvoiceRow>({
      number: number('FP'),
      invoiceNumber,
      orderId,
      supplierId,
      currency,
      lines: made.lines,
      total: { amount: made.total, currency },
      differences: [],
      matchedAt: null,
      dueOn: null,
      remark: null,
    });
    return { ...set, purchaseId };
  },
});

async function load(orderId: string, invoiceNumber: string, read: Read): Promise<SubmitInvoiceFacts | Refusal> {
  const order = await read.visible('PurchaseOrder', orderId);
  if (!order) return refuse('NOT_FOUND', 'kernel.notFound', ['orderId']);
  const same = await read.find('Invoice', { supplierId: order.supplierId, invoiceNumber }, 1);
  return { order, numberTaken: same.length > 0 };
}
