import { Invoice } from '../../../schema/payment/invoice.js';
import { Payment, type PaymentRow } from '../../../schema/payment/payment.js';
import { Purchase, type PurchaseRow } from '../../../schema/purchases/purchase.js';
import { type Read, several } from '../../kernel/command.js';
import { type Refusal, refuse } from '../../kernel/refusal.js';
import { also, change, rule } from '../../kernel/rule.js';

/** The bank did not carry a payment out: where it was taken for made, its invoice is open again, and a completed purchase with it. */
export const recordBankRejection = rule(Payment, 'recordBankRejection', {
  facts: (_input, read, row) => load(row, read),
  decide: (row, { reason }, { facts: purchase }) => {
    const rejected = change(Payment, { paidOn: null, bankReference: null, remark: reason });
    if (row.state !== 'PAID') return rejected;
    const open = also(Invoice, row.invoiceId, 'reopenInvoice');
    const resumed = also(Purchase, row.purchaseId, 'reopenPurchase');
    return several(rejected, purchase.state === 'COMPLETED' ? [open, resumed] : [open]);
  },
});

async function load({ purchaseId }: PaymentRow, read: Read): Promise<PurchaseRow | Refusal> {
  return (await read.byId('Purchase', purchaseId)) ?? refuse('NOT_FOUND', 'kernel.notFound', ['paymentId']);
}
