import { Invoice, type InvoiceRow } from '../../../schema/payment/invoice.js';
import type { Read } from '../../kernel/command.js';
import { isRefusal, refuse, withOthers } from '../../kernel/refusal.js';
import { made, rule } from '../../kernel/rule.js';
import { invoiceLines } from './invoice-lines.js';

/** The supplier hands in an invoice for goods of its own confirmed order. */
export const submitInvoice = rule(Invoice, 'submitInvoice', {
  numbers: ['FP'],
  facts: ({ invoiceNumber }, read, { supplierId }) => isNumberTaken({ supplierId, invoiceNumber }, read),
  decide: (order, { orderId, invoiceNumber, lines, total }, { facts: numberTaken, number }) => {
    const taken = numberTaken
      ? refuse('RULE', 'payment.invoiceNumberTaken', ['invoiceNumber'], { invoiceNumber })
      : null;
    const asked = withOthers(invoiceLines({ lines, total }, order), taken);
    if (isRefusal(asked)) return asked;
    const { currency, supplierId, purchaseId } = order;
    return made(Invoice, {
      purchaseId,
      number: number('FP'),
      invoiceNumber,
      orderId,
      supplierId,
      currency,
      lines: asked.lines,
      total: { amount: asked.total, currency },
      differences: [],
    });
  },
});

/** Whether the supplier has used the invoice's number before. */
async function isNumberTaken(paper: Pick<InvoiceRow, 'supplierId' | 'invoiceNumber'>, read: Read): Promise<boolean> {
  return (await read.find('Invoice', paper, 1)).length > 0;
}
