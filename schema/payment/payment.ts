import { BUSINESS_ROLES, SUPPLIER_ROLES } from '../common/roles.js';
import { day, money, ref, text } from '../kernel/fields.js';
import { defineSubject, type RowOf } from '../kernel/subject.js';
import { CHECKED_ACCOUNT, PAYABLE_SUPPLIER } from '../suppliers/needs.js';

/** A payment of a matched invoice: requested, approved by another, recorded with the bank's reference. Suppliers don't see why one came back. */
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
    dueOn: day,
    paidOn: day.optional(),
    bankReference: text(100).commercial().optional(),
    remark: text(500).for(BUSINESS_ROLES).optional(),
  },
  states: {
    REQUESTED: {},
    APPROVED: { tone: 'good' },
    RETURNED: { tone: 'bad', toneForSupplier: 'bad', end: true },
    PAID: { tone: 'good', toneForSupplier: 'good', end: true },
  },
  stage: 'PAYMENT',
  moves: {
    requestPayment: {
      from: null,
      to: 'REQUESTED',
      by: ['FINANCE'],
      duty: 'paymentRequest',
      startsFrom: { subject: 'Invoice', states: ['MATCHED'], once: { unless: ['RETURNED'] } },
      asks: { invoiceId: ref('Invoice') },
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
      sets: { remark: null },
      course: 'FORWARD',
      toDo: {},
    },
    returnPayment: {
      from: ['REQUESTED'],
      to: 'RETURNED',
      by: ['APPROVER'],
      duty: 'paymentApproval',
      asks: { reason: text(500) },
      sets: { remark: { input: 'reason' } },
      course: 'BACK',
    },
    recordPayment: {
      from: ['APPROVED'],
      to: 'PAID',
      by: ['FINANCE'],
      duty: 'paymentExecution',
      // Of two last payments at once neither would see the other.
      pin: 'purchaseId',
      needs: [PAYABLE_SUPPLIER, CHECKED_ACCOUNT],
      asks: { paidOn: day, bankReference: text(100) },
      course: 'FORWARD',
      toDo: {},
      tells: [{ notice: 'notice.paid', supplier: 'supplierId' }],
    },
  },
  visible: { STAFF: BUSINESS_ROLES, SUPPLIER: { roles: SUPPLIER_ROLES, own: 'supplierId' } },
  shows: ['createdAt', 'entries'],
  list: { name: 'payments' },
  indexes: [
    { key: { number: 1 }, name: 'number', unique: true },
    // An invoice is paid once: only a returned payment makes way for another.
    {
      key: { invoiceId: 1 },
      name: 'one-per-invoice',
      unique: true,
      partialFilterExpression: { state: { $in: ['REQUESTED', 'APPROVED', 'PAID'] } },
    },
    { key: { purchaseId: 1 }, name: 'purchase' },
    { key: { supplierId: 1 }, name: 'supplier' },
    { key: { state: 1, _id: -1 }, name: 'state' },
  ],
  due: { field: 'dueOn', each: null, doneIn: 'PAID', doneOn: 'paidOn' },
  facts: ['supplierId', 'amount', 'invoiceId', 'dueOn', 'paidOn', 'bankReference'],
  worth: 'amount',
});

/** A payment as it is stored. */
export interface PaymentRow extends RowOf<typeof Payment> {}
