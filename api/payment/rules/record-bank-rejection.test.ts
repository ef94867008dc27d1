import { describe, expect, it } from '@jest/globals';
import { Payment, type PaymentRow } from '../../../schema/payment/payment.js';
import { bareRow, givenFor, inputFor, rowOf } from '../../../test/kit/rows.js';
import type { ReopenedPurchase } from '../../orders/index.js';
import { recordBankRejection } from './record-bank-rejection.js';

const payment = rowOf(Payment, {
  ...bareRow,
  _id: 'pay_1',
  state: 'PAID',
  number: 'FK-2026-000001',
  invoiceId: 'inv_1',
  amount: { amount: '20.00', currency: 'CNY' },
  credited: null,
  dueOn: '2026-05-26',
  paidOn: '2026-05-20',
  bankReference: 'B-1',
  bankName: 'Bank',
  bankAccount: '6222000000',
});
/** A purchase for two requisitions, one of which was given back earlier, and with a third that was called off under its contract and delivered. */
const facts = (state: ReopenedPurchase['purchase']['state']): ReopenedPurchase => ({
  purchase: { _id: 'pur_1', state },
  requisitions: [
    { _id: 'req_1', state: 'FULFILLED', orderId: null },
    { _id: 'req_2', state: 'CANCELLED', orderId: null },
    { _id: 'req_3', state: 'FULFILLED', orderId: 'ord_2' },
  ],
});
const decide = (state: PaymentRow['state'], purchaseState: ReopenedPurchase['purchase']['state']) =>
  recordBankRejection.decide(
    { ...payment, state },
    inputFor(Payment, 'recordBankRejection', { rev: 3, reason: 'No such account' }),
    givenFor({ facts: facts(purchaseState) }),
  );
const unpaid = { paidOn: null, bankReference: null, remark: 'No such account' };
const invoice = { subject: 'Invoice', id: 'inv_1', move: 'reopenInvoice', change: {} };
const resumed = [
  { subject: 'Purchase', id: 'pur_1', move: 'reopenPurchase', change: {} },
  { subject: 'Requisition', id: 'req_1', move: 'resumeRequisition', change: {} },
];

describe('recordBankRejection', () => {
  it('changes only the payment where it was not yet recorded as made', () => {
    expect(decide('APPROVED', 'ACTIVE')).toEqual(unpaid);
  });

  it('reopens the invoice, and the purchase and requisition where the payment had completed them', () => {
    expect(decide('PAID', 'ACTIVE')).toMatchObject({ change: unpaid, also: [invoice] });
    expect(decide('PAID', 'COMPLETED')).toMatchObject({ change: unpaid, also: [invoice, ...resumed] });
  });
});
