import { type AskedInvoiceLine, Invoice, type InvoiceRow } from '../../../schema/payment/invoice.js';
import type { Read } from '../../kernel/command.js';
import { isRefusal, type Refusal, refuse, withOthers } from '../../kernel/refusal.js';
import { change, rule } from '../../kernel/rule.js';
import { invoiceLines } from './invoice-lines.js';
import { type InvoicedOrders, readInvoicedOrders } from './invoiced-orders.js';

/** The invoiced orders, and whether the supplier has already used the invoice's number for another invoice. */
interface CorrectInvoiceFacts {
  readonly orders: InvoicedOrders;
  readonly numberTaken: boolean;
}

/** The supplier submits a corrected version of a returned invoice. */
export const correctInvoice = rule(Invoice, 'correctInvoice', {
  facts: (input, read, row) => load(input, row, read),
  decide: (_row, { invoiceNumber, lines, total }, { facts: { orders, numberTaken } }) => {
    const taken = numberTaken
      ? refuse('RULE', 'payment.invoiceNumberTaken', ['invoiceNumber'], { invoiceNumber })
      : null;
    const made = withOthers(invoiceLines({ lines, total }, orders), taken);
    if (isRefusal(made)) return made;
    return change(Invoice, {
      invoiceNumber,
      lines: made.lines,
      orderIds: made.orderIds,
      total: { amount: made.total, currency: orders.own.currency },
      differences: [],
      priceEffect: null,
      remark: null,
    });
  },
});

async function load(
  { invoiceNumber, lines }: { readonly invoiceNumber: string; readonly lines: readonly AskedInvoiceLine[] },
  row: InvoiceRow,
  read: Read,
): Promise<CorrectInvoiceFacts | Refusal> {
  const order = await read.byId('PurchaseOrder', row.orderId);
  if (!order) return refuse('NOT_FOUND', 'kernel.notFound', ['invoiceId']);
  const same = await read.find('Invoice', { supplierId: row.supplierId, invoiceNumber, _id: { $ne: row._id } }, 1);
  return { orders: await readInvoicedOrders(order, lines, read), numberTaken: same.length > 0 };
}
