import { taxedMoney } from '../../../schema/kernel/tax.js';
import { type AskedInvoiceLine, Invoice, type InvoiceRow } from '../../../schema/payment/invoice.js';
import type { Read } from '../../kernel/command.js';
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.js';
import { rewritten, rule } from '../../kernel/rule.js';
import { invoiceLines } from './invoice-lines.js';
import { type InvoicedOrders, readInvoicedOrders } from './invoiced-orders.js';

/** The supplier submits a corrected version of a returned invoice. */
export const correctInvoice = rule(Invoice, 'correctInvoice', {
  facts: (input, read, row) => load(input, row, read),
  decide: (_row, input, { facts: orders, now }) => {
    const made = invoiceLines(input, orders, now);
    if (isRefusal(made)) return made;
    return rewritten(Invoice, input, {
      priceBasis: made.priceBasis,
      lines: made.lines,
      orderIds: made.orderIds,
      ...taxedMoney(made.sums, orders.own.currency),
      differences: [],
      priceEffect: null,
      ...{ toleranceId: null, tolerancePercent: null, toleranceLine: null, toleranceInvoice: null },
      remark: null,
    });
  },
});

async function load(
  { lines }: { readonly lines: readonly AskedInvoiceLine[] },
  row: InvoiceRow,
  read: Read,
): Promise<InvoicedOrders | Refusal> {
  const order = await read.byId('PurchaseOrder', row.orderId);
  return order ? readInvoicedOrders(order, lines, read) : refuse('NOT_FOUND', 'kernel.notFound', ['invoiceId']);
}
