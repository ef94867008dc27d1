import { defineLifecycle } from '../kernel/lifecycle.js';

/** A supplier's invoice and its three-way match with order and accepted goods (B10). */
export const invoice = defineLifecycle({
  module: 'payment',
  subject: 'Invoice',
  collection: 'invoices',
  partOf: { PURCHASE: { field: 'purchaseId' }, SUPPLIER: { field: 'supplierId' } },
  states: ['SUBMITTED', 'MATCHED', 'EXCEPTION', 'RETURNED', 'PAID'],
  classes: { lines: 'commercial', total: 'commercial', differences: 'commercial' },
  moves: {
    submitInvoice: {
      from: null,
      to: 'SUBMITTED',
      by: ['SUPPLIER_FINANCE'],
      startsFrom: { subject: 'PurchaseOrder', states: ['CONFIRMED', 'PARTLY_RECEIVED', 'RECEIVED'] },
    },
    correctInvoice: { from: ['RETURNED'], to: 'SUBMITTED', by: ['SUPPLIER_FINANCE'] },
    matchInvoice: {
      from: ['SUBMITTED', 'EXCEPTION'],
      to: ['MATCHED', 'EXCEPTION'],
      by: ['FINANCE'],
      duty: 'invoiceMatching',
    },
    returnInvoice: { from: ['EXCEPTION', 'SUBMITTED'], to: 'RETURNED', by: ['FINANCE'], duty: 'invoiceMatching' },
    settleInvoice: { from: ['MATCHED'], to: 'PAID', by: [], within: ['payment.recordPayment'] },
  },
});

/** A payment of a matched invoice: requested, approved by another, recorded with the bank's reference. */
export const payment = defineLifecycle({
  module: 'payment',
  subject: 'Payment',
  collection: 'payments',
  partOf: { PURCHASE: { field: 'purchaseId' }, SUPPLIER: { field: 'supplierId' } },
  states: ['REQUESTED', 'APPROVED', 'RETURNED', 'PAID'],
  classes: { amount: 'commercial', bankReference: 'commercial' },
  moves: {
    requestPayment: {
      from: null,
      to: 'REQUESTED',
      by: ['FINANCE'],
      duty: 'paymentRequest',
      startsFrom: { subject: 'Invoice', states: ['MATCHED'], once: { field: 'invoiceId', unless: ['RETURNED'] } },
    },
    approvePayment: { from: ['REQUESTED'], to: 'APPROVED', by: ['APPROVER'], duty: 'paymentApproval' },
    returnPayment: { from: ['REQUESTED'], to: 'RETURNED', by: ['APPROVER'], duty: 'paymentApproval' },
    recordPayment: { from: ['APPROVED'], to: 'PAID', by: ['FINANCE'], duty: 'paymentExecution' },
  },
});
