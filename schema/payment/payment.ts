import { BUSINESS_ROLES, SUPPLIER_ROLES } from '../common/roles.js';
import { day, money, ref, text } from '../kernel/fields.js';
import { defineSubject, type RowOf } from '../kernel/subject.js';
import { CHECKED_ACCOUNT, PAYABLE_SUPPLIER } from '../suppliers/needs.js';

/**
 * A payment of a matched invoice. One person requests it, another approves it, and it is recorded with the bank's reference. If the bank
 * did not carry it out, it is instructed again. Suppliers do not see why a request was returned.
 */
export const Payment = defineSubject({
  module: 'payment',
  name: 'Payment',
  short: 'payment',
  collection: 'payments',
  doc: 'A payment of a matched invoice.',
  secret: 'none',
  partOf: { PURCHASE: { field: 'purchaseId' }, SUPPLIER: { field: 'supplierId' } },
  fields: {
    purchaseId: ref('Purchase').for(BUSINESS_ROLES),
    number: text(),
    invoiceId: ref('Invoice'),
    supplierId: ref('Supplier'),
    amount: money.commercial(),
    credited: money.commercial().optional().about('What was taken off the invoice for goods that went back.'),
    dueOn: day,
    paidOn: day.optional(),
    bankReference: text(100).commercial().optional().foldedKey({ twice: 'REASON', near: true }),
    // The account that the payment was approved for. A payment to another account has to be approved again.
    bankName: text().commercial().optional().hidden(),
    bankAccount: text().commercial().optional().hidden(),
    remark: text(500).for(BUSINESS_ROLES).optional(),
  },
  states: {
    REQUESTED: {},
    APPROVED: { tone: 'good' },
    RETURNED: { tone: 'bad', toneForSupplier: 'bad', end: true },
    WITHDRAWN: { tone: 'plain', end: true },
    // The bank may still reject it days after it was recorded.
    PAID: { tone: 'good', toneForSupplier: 'good' },
    NOT_CARRIED_OUT: { tone: 'bad', toneForSupplier: 'waits' },
  },
  stage: 'PAYMENT',
  moves: {
    requestPayment: {
      from: null,
      to: 'REQUESTED',
      by: ['FINANCE'],
      duty: 'paymentRequest',
      startsFrom: { subject: 'Invoice', states: ['MATCHED'], once: { unless: ['RETURNED', 'WITHDRAWN'] } },
      asks: { invoiceId: ref('Invoice') },
      consequences: 'payment.requestedIsApproved',
      course: 'FORWARD',
      toDo: {},
      tells: [{ notice: 'notice.paymentToApprove', roles: ['APPROVER'] }],
    },
    approvePayment: {
      from: ['REQUESTED'],
      to: 'APPROVED',
      by: ['APPROVER'],
      duty: 'paymentApproval',
      needs: [PAYABLE_SUPPLIER, CHECKED_ACCOUNT],
      consequences: 'payment.approvedIsPaid',
      course: 'FORWARD',
      toDo: {},
    },
    returnPayment: {
      from: ['REQUESTED', 'NOT_CARRIED_OUT'],
      to: 'RETURNED',
      by: ['APPROVER'],
      duty: 'paymentApproval',
      asks: { reason: text(500) },
      consequences: 'payment.returnedIsAnew',
      course: 'BACK',
    },
    withdrawPayment: {
      from: ['REQUESTED'],
      to: 'WITHDRAWN',
      by: ['FINANCE'],
      duty: null,
      takesBack: true,
      asks: { reason: text(500) },
      consequences: 'payment.withdrawnIsAnew',
      course: 'BACK',
    },
    recordPayment: {
      from: ['APPROVED'],
      to: 'PAID',
      by: ['FINANCE'],
      duty: 'paymentExecution',
      // Neither of two concurrent last payments would see the other.
      pin: 'purchaseId',
      needs: [PAYABLE_SUPPLIER, CHECKED_ACCOUNT],
      asks: {
        paidOn: day,
        bankReference: text(100),
        reason: text(500)
          .optional()
          .about('Why the reference stands on another payment, too: a bank may carry out several in one sum.'),
      },
      course: 'FORWARD',
      toDo: {},
      tells: [{ notice: 'notice.paid', supplier: 'supplierId' }],
    },
    // The bank may reject a payment that it was instructed to make, or one that was already recorded as made.
    recordBankRejection: {
      from: ['APPROVED', 'PAID'],
      to: 'NOT_CARRIED_OUT',
      by: ['FINANCE'],
      duty: 'paymentExecution',
      pin: 'purchaseId',
      consequences: 'payment.rejectionOpensAgain',
      asks: { reason: text(500) },
      course: 'BACK',
      tells: [{ notice: 'notice.paymentNotCarriedOut', supplier: 'supplierId', roles: ['APPROVER'] }],
    },
    instructPaymentAgain: {
      from: ['NOT_CARRIED_OUT'],
      to: ['APPROVED', 'REQUESTED'],
      by: ['FINANCE'],
      duty: 'paymentRequest',
      needs: [PAYABLE_SUPPLIER, CHECKED_ACCOUNT],
      consequences: 'payment.againToSameAccount',
      course: 'FORWARD',
      toDo: {},
    },
  },
  visible: { STAFF: BUSINESS_ROLES, SUPPLIER: { roles: SUPPLIER_ROLES, own: 'supplierId' } },
  shows: ['createdAt', 'entries'],
  list: {
    name: 'payments',
    by: ['supplierId'],
    search: { number: 'compact' },
    between: ['createdAt', 'dueOn', 'amount'],
    sorts: ['number', 'dueOn', 'amount'],
  },
  indexes: [
    { key: { number: 1 }, name: 'number', unique: true },
    // An invoice is paid once; only a payment request that was returned or withdrawn can be followed by another.
    {
      key: { invoiceId: 1 },
      name: 'one-of-an-invoice',
      unique: true,
      partialFilterExpression: { state: { $in: ['REQUESTED', 'APPROVED', 'PAID', 'NOT_CARRIED_OUT'] } },
    },
    { key: { purchaseId: 1 }, name: 'purchase' },
    { key: { supplierId: 1 }, name: 'supplier' },
    { key: { state: 1, _id: -1 }, name: 'state' },
    { key: { state: 1, dueOn: 1, _id: 1 }, name: 'due' },
  ],
  due: { field: 'dueOn', each: null, doneIn: 'PAID', doneOn: 'paidOn' },
  facts: ['supplierId', 'amount', 'credited', 'invoiceId', 'dueOn', 'paidOn', 'bankReference'],
  deciding: ['supplierId', 'invoiceId', 'dueOn'],
  worth: 'amount',
});

/** A payment as it is stored. */
export interface PaymentRow extends RowOf<typeof Payment> {}
