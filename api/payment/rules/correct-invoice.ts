import { Invoice, type InvoiceRow } from '../../../schema/payment/invoice.js';
import type { Read } from '../../kernel/command.js';
import { isRefusal, type Refusal, refuse, withOthers } from '../../kernel/refusal.js';
import { change, rule } from '../../kernel/rule.js';
import type { PurchaseOrderRow } from '../../orders/index.js';
import { invoiceLines } from './invoice-lines.js';

/** The order invoiced, and whether the supplier has used the invoice's number for another. */
interface CorrectInvoiceFacts {
  readonly order: PurchaseOrderRow;
  readonly numberTaken: boolean;
}

/** The supplier hands in a returned invoice again, corrected. */
export const correctInvoice = rule(Invoice, 'correctInvoice', {
  facts: ({ invoiceNumber }, read, row) => load(invoiceNumber, row, read),
  decide: (_row, { invoiceNumber, lines, total }, { facts: { order, numberTaken } }) => {
    const taken = numberTaken
      ? refuse('RULE', 'payment.invoiceNumberTaken', ['invoiceNumber'], { invoiceNumber })
      : null;
    const made = withOthers(invoiceLines({ lines, total }, order), taken);
    if (isRefusal(made)) return made;
    return change(Invoice, {
      invoiceNumber,
      lines: made.lines,
      total: { amount: made.total, currency: order.currency },
      differences: [],
      priceEffect: null,
      remark: null,
    });
  },
});

async function load(invoiceNumber: string, row: InvoiceRow, read: Read): Promise<CorrectInvoiceFacts | Refusal> {
  const order = await read.byId('PurchaseOrder', row.orderId);
  if (!order) return refuse('NOT_FOUND', 'kernel.notFound', ['invoiceId']);
  const same = await read.find('Invoice', { supplierId: row.supplierId, invoiceNumber, _id: { $ne: row._id } }, 1);
  return { order, numberTaken: same.length > 0 };
}
