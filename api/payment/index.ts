import { paymentAccess } from '../../schema/payment/access.js';
import { GoodsReturn } from '../../schema/payment/goods-return.js';
import { Invoice } from '../../schema/payment/invoice.js';
import { MatchTolerance } from '../../schema/payment/match-tolerance.js';
import { Payment } from '../../schema/payment/payment.js';
import { TaxRate } from '../../schema/payment/tax-rate.js';
import { moduleOf, served } from '../kernel/module-of.js';
import { paymentResolvers } from './resolvers.js';
import { approvePayment } from './rules/approve-payment.js';
import { correctInvoice } from './rules/correct-invoice.js';
import { creditReturn } from './rules/credit-return.js';
import { instructPaymentAgain } from './rules/instruct-payment-again.js';
import { matchInvoice } from './rules/match-invoice.js';
import { proposeTaxRate } from './rules/propose-tax-rate.js';
import { proposeTolerance } from './rules/propose-tolerance.js';
import { recordBankRejection } from './rules/record-bank-rejection.js';
import { recordPayment } from './rules/record-payment.js';
import { recordRefund } from './rules/record-refund.js';
import { requestPayment } from './rules/request-payment.js';
import { returnGoods } from './rules/return-goods.js';
import { returnPayment } from './rules/return-payment.js';
import { submitInvoice } from './rules/submit-invoice.js';
import { withdrawPayment } from './rules/withdraw-payment.js';

export type { InvoiceLineRow, InvoiceRow, MatchDifferenceRow } from '../../schema/payment/invoice.js';
export type { PaymentRow } from '../../schema/payment/payment.js';

const invoices = served(Invoice, { submitInvoice, correctInvoice, matchInvoice });
const payments = served(Payment, {
  requestPayment,
  approvePayment,
  returnPayment,
  withdrawPayment,
  recordPayment,
  recordBankRejection,
  instructPaymentAgain,
});

const returns = served(GoodsReturn, { returnGoods, creditReturn, recordRefund });
const tolerances = served(MatchTolerance, { proposeTolerance });
const taxRates = served(TaxRate, { proposeTaxRate });

/** The acts on invoices, payments and returned goods, on the tolerance of the match, and on tax rates. */
export const paymentCommands = {
  ...invoices.commands,
  ...payments.commands,
  ...returns.commands,
  ...tolerances.commands,
  ...taxRates.commands,
};

/** Invoices with their three-way match, payments, and returned goods with their credit notes. */
export const paymentModule = moduleOf('payment', [invoices, payments, returns, tolerances, taxRates], {
  resolvers: paymentResolvers,
  access: paymentAccess,
});
