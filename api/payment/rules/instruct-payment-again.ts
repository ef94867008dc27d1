import { exact } from '../../../schema/kernel/exact.js';
import { minorPlaces } from '../../../schema/kernel/line-total.js';
import type { InvoiceRow } from '../../../schema/payment/invoice.js';
import { Payment, type PaymentRow } from '../../../schema/payment/payment.js';
import type { Read } from '../../kernel/command.js';
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.js';
import { change, rule } from '../../kernel/rule.js';
import type { SupplierRow } from '../../suppliers/index.js';
import { payeeOf } from './payee-of.js';

/** Who is paid now, and what. */
export interface InstructAgainFacts {
  readonly supplier: Pick<SupplierRow, 'bankName' | 'bankAccount'>;
  readonly invoice: Pick<InvoiceRow, 'total'>;
}

/** Tells the bank again to pay what it did not: as it was approved, or approved anew where account or amount are others by now. */
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

/** Of a payment that was approved before accounts were kept with it nobody can tell. */
function isAsApproved(row: PaymentRow, { bankName, bankAccount }: InstructAgainFacts['supplier']): boolean {
  return row.bankAccount != null && row.bankAccount === bankAccount && row.bankName === bankName;
}

async function load(row: PaymentRow, read: Read): Promise<InstructAgainFacts | Refusal> {
  const supplier = await payeeOf(row.supplierId, row._id, read);
  if (isRefusal(supplier)) return supplier;
  const invoice = await read.byId('Invoice', row.invoiceId);
  return invoice ? { supplier, invoice } : refuse('NOT_FOUND', 'kernel.notFound', ['paymentId']);
}
