import { exact } from '../../../schema/kernel/exact.js';
import { minorPlaces } from '../../../schema/kernel/line-total.js';
import type { InvoiceRow } from '../../../schema/payment/invoice.js';
import { Payment, type PaymentRow } from '../../../schema/payment/payment.js';
import type { Read } from '../../kernel/command.js';
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.js';
import { change, rule } from '../../kernel/rule.js';
import type { SupplierRow } from '../../suppliers/index.js';
import { hasAccount } from './has-account.js';
import { payeeOf } from './payee-of.js';

/** The payee and the amount as they are now. */
export interface InstructAgainFacts {
  readonly supplier: Pick<SupplierRow, 'bankName' | 'bankAccount'>;
  readonly invoice: Pick<InvoiceRow, 'total'>;
}

/**
 * Instructs the bank again to make a payment that it did not carry out. Where the account or the amount has changed meanwhile, the payment
 * has to be approved again first.
 */
export const instructPaymentAgain = rule(Payment, 'instructPaymentAgain', {
  facts: (_input, read, row) => load(row, read),
  decide: (row, _input, { facts: { supplier, invoice } }) => {
    const { total } = invoice;
    const payable = exact(total.amount).minus(row.credited?.amount ?? '0');
    if (isAsApproved(row, supplier) && payable.eq(row.amount.amount))
      return change(Payment, { state: 'APPROVED', remark: null });
    return change(Payment, {
      state: 'REQUESTED',
      amount: { amount: payable.toFixed(minorPlaces(total.currency)), currency: total.currency },
      bankName: null,
      bankAccount: null,
      remark: null,
    });
  },
});

/** False for payments approved before accounts were stored with them, since nobody can tell which account was approved. */
function isAsApproved(row: PaymentRow, supplier: InstructAgainFacts['supplier']): boolean {
  return row.bankAccount != null && hasAccount(supplier, row);
}

async function load(row: PaymentRow, read: Read): Promise<InstructAgainFacts | Refusal> {
  const supplier = await payeeOf(row.supplierId, row._id, read);
  if (isRefusal(supplier)) return supplier;
  const invoice = await read.byId('Invoice', row.invoiceId);
  return invoice ? { supplier, invoice } : refuse('NOT_FOUND', 'kernel.notFound', ['paymentId']);
}
