import { taxedMoney } from '../../../schema/kernel/tax.js';
import { Invoice } from '../../../schema/payment/invoice.js';
import { isRefusal } from '../../kernel/refusal.js';
import { made, rule } from '../../kernel/rule.js';
import { invoiceLines } from './invoice-lines.js';
import { readInvoicedOrders } from './invoiced-orders.js';

/** The supplier submits an invoice for goods of its own confirmed order, and of others under the same contract. */
export const submitInvoice = rule(Invoice, 'submitInvoice', {
  numbers: ['FP'],
  facts: ({ lines }, read, order) => readInvoicedOrders(order, lines, read),
  decide: (order, input, { facts: orders, number, now }) => {
    const asked = invoiceLines(input, orders, now);
    if (isRefusal(asked)) return asked;
    const { currency, supplierId, purchaseId, contractId } = order;
    return made(Invoice, input, {
      purchaseId,
      number: number('FP'),
      orderIds: asked.orderIds,
      contractId,
      supplierId,
      currency,
      priceBasis: asked.priceBasis,
      lines: asked.lines,
      ...taxedMoney(asked.sums, currency),
      differences: [],
    });
  },
});
