import { type AskedInvoiceLine, Invoice } from '../../../schema/payment/invoice.js';
import type { Read } from '../../kernel/command.js';
import { isRefusal, refuse, withOthers } from '../../kernel/refusal.js';
import { made, rule } from '../../kernel/rule.js';
import type { PurchaseOrderRow } from '../../orders/index.js';
import { invoiceLines } from './invoice-lines.js';
import { type InvoicedOrders, readInvoicedOrders } from './invoiced-orders.js';

/** The invoiced orders, and whether the supplier has already used the invoice's number for another invoice. */
interface SubmitInvoiceFacts {
  readonly orders: InvoicedOrders;
  readonly numberTaken: boolean;
}

/** The supplier submits an invoice for goods of its own confirmed order, and of others under the same contract. */
export const submitInvoice = rule(Invoice, 'submitInvoice', {
  numbers: ['FP'],
  facts: (input, read, order) => load(input, order, read),
  decide: (order, { orderId, invoiceNumber, lines, total }, { facts: { orders, numberTaken }, number }) => {
    const taken = numberTaken
      ? refuse('RULE', 'payment.invoiceNumberTaken', ['invoiceNumber'], { invoiceNumber })
      : null;
    const asked = withOthers(invoiceLines({ lines, total }, orders), taken);
    if (isRefusal(asked)) return asked;
    const { currency, supplierId, purchaseId, contractId } = order;
    return made(Invoice, {
      purchaseId,
      number: number('FP'),
      invoiceNumber,
      orderId,
      orderIds: asked.orderIds,
      contractId,
      supplierId,
      currency,
      lines: asked.lines,
      total: { amount: asked.total, currency },
      differences: [],
    });
  },
});

async function load(
  { invoiceNumber, lines }: { readonly invoiceNumber: string; readonly lines: readonly AskedInvoiceLine[] },
  order: PurchaseOrderRow,
  read: Read,
): Promise<SubmitInvoiceFacts> {
  const same = await read.find('Invoice', { supplierId: order.supplierId, invoiceNumber }, 1);
  return { orders: await readInvoicedOrders(order, lines, read), numberTaken: same.length > 0 };
}
