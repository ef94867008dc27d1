import { describe, expect, it } from '@jest/globals';
import { GoodsReceipt } from '../../../schema/delivery/goods-receipt.js';
import { PurchaseOrder } from '../../../schema/orders/purchase-order.js';
import { Invoice } from '../../../schema/payment/invoice.js';
import { Payment } from '../../../schema/payment/payment.js';
import { Supplier } from '../../../schema/suppliers/supplier.js';
import { bareRow, contractRow, givenFor, inputFor, rowOf, untaxedLine, untaxedPaper } from '../../../test/kit/rows.js';
import type { StandingPurchase } from '../../orders/index.js';
import { recordPayment } from './record-payment.js';

const base = {
  ...bareRow,
  rev: 2,
  // 09:00 on 1 May in Shanghai.
  createdAt: new Date('2026-05-01T01:00:00Z'),
};
const payment = rowOf(Payment, {
  ...base,
  _id: 'pay_1',
  state: 'APPROVED',
  number: 'FK-2026-000001',
  invoiceId: 'inv_1',
  amount: { amount: '20.00', currency: 'CNY' },
  credited: null,
  dueOn: '2026-05-26',
  paidOn: null,
  bankReference: null,
  bankName: null,
  bankAccount: null,
});
const line = { id: 'l1', partId: 'prt_1', partNumber: 'QT-1', name: 'Gear', unit: 'pc', quantity: '10' };
const priced = { ...line, ...untaxedLine, unitPrice: '2', total: '20.00' };
const money = { currency: 'CNY', ...untaxedPaper, total: { amount: '20.00', currency: 'CNY' } };
const facts: StandingPurchase = {
  purchase: { _id: 'pur_1', state: 'ACTIVE' },
  requisitions: [
    { _id: 'req_1', state: 'SOURCING', orderId: null },
    { _id: 'req_2', state: 'ORDERED', orderId: 'ord_2' },
  ],
  contracts: [
    {
      ...contractRow,
      total: money.total,
      lines: [priced],
      paymentDays: 45,
    },
  ],
  orders: [
    rowOf(PurchaseOrder, {
      ...base,
      ...money,
      _id: 'ord_1',
      state: 'RECEIVED',
      number: 'DD-2026-000001',
      contractId: 'ctr_1',
      lines: [{ ...priced, contractLineId: 'l1', received: '10', dueOn: '2026-05-01', closed: null, expectedOn: null }],
      deliverTo: 'Gate 3',
      releasedAt: new Date(0),
      confirmedAt: new Date(0),
    }),
  ],
  receipts: [
    rowOf(GoodsReceipt, {
      ...base,
      _id: 'grn_1',
      state: 'INSPECTED',
      number: 'SH-2026-000001',
      orderId: 'ord_1',
      deliveryNote: 'LS-1',
      lines: [{ ...line, orderLineId: 'l1', accepted: '10', rejected: '0', rejectionReason: null, returned: null }],
      receivedById: 'acc_1',
      inspectedById: 'acc_2',
      inspectedAt: new Date(0),
    }),
  ],
  invoices: [
    rowOf(Invoice, {
      ...base,
      ...money,
      _id: 'inv_1',
      state: 'MATCHED',
      number: 'FP-2026-000001',
      invoiceNumber: 'A-1',
      orderId: 'ord_1',
      ...{ orderIds: ['ord_1'], contractId: 'ctr_1' },
      lines: [{ ...priced, orderId: 'ord_1', orderLineId: 'l1', rateSince: null }],
      differences: [],
      priceEffect: null,
      matchedAt: new Date(0),
      dueOn: '2026-05-26',
    }),
  ],
  returns: [],
};

const payee = {
  ...rowOf(Supplier, {
    ...base,
    state: 'ACTIVE',
    number: 'GYS-1',
    name: 'F',
    creditCode: 'C',
    creditCodeValid: true,
    holdsCode: true,
    categoryIds: [],
  }),
  bankName: 'Bank',
  bankAccount: '622200000000',
};
const decide = (
  paidOn: string,
  change: Partial<StandingPurchase> & { payee?: typeof payee } = {},
  row: typeof payment = payment,
) =>
  recordPayment.decide(
    row,
    inputFor(Payment, 'recordPayment', { rev: 2, paidOn, bankReference: 'B-1' }),
    givenFor({
      // 00:30 on 3 May in Shanghai.
      now: new Date('2026-05-02T16:30:00Z'),
      facts: { ...facts, payee, ...change },
    }),
  );

const settle = { subject: 'Invoice', id: 'inv_1', move: 'settleInvoice', change: {} };
const complete = [
  { subject: 'Purchase', id: 'pur_1', move: 'completePurchase', change: {} },
  { subject: 'Requisition', id: 'req_1', move: 'fulfilRequisition', change: {} },
];

describe('recordPayment', () => {
  it('settles the invoice, and with the last invoice completes purchase and requisition', () => {
    expect(decide('2026-05-03')).toMatchObject({
      change: { paidOn: '2026-05-03', bankReference: 'B-1' },
      also: [settle, ...complete],
    });
  });

  it.each<[string, Partial<StandingPurchase>]>([
    ['goods are not accepted yet', { receipts: [] }],
    ['the purchase is no longer active', { purchase: { _id: 'pur_1', state: 'COMPLETED' } }],
  ])('settles only the invoice where %s', (_what, change) => {
    expect(decide('2026-05-01', change)).toMatchObject({ also: [settle] });
  });

  it.each([
    ['tomorrow', '2026-05-04', 'payment.paidInTheFuture'],
    ['a day before the request', '2026-04-30', 'payment.paidBeforeRequest'],
  ])('refuses %s', (_what, paidOn, key) => {
    expect(decide(paidOn)).toMatchObject({ refused: true, code: 'RULE', key });
  });

  it('is not made unapproved to an account that the supplier got after the approval', () => {
    // Changed at 09:00 on 2 May in Shanghai.
    const other = { ...payee, bankAccount: '6222999', accountChangedAt: new Date('2026-05-02T01:00:00Z') };
    const approved = { ...payment, bankName: 'Bank', bankAccount: '622200000000' };
    expect(decide('2026-05-03', {}, approved)).toMatchObject({ change: { paidOn: '2026-05-03' } });
    expect(decide('2026-05-02', { payee: other }, approved)).toMatchObject({
      ...{ key: 'payment.accountChanged', path: ['paidOn'], params: { day: '2026-05-02' } },
    });
    // The bank had carried it out before.
    expect(decide('2026-05-01', { payee: other }, approved)).toMatchObject({ change: { paidOn: '2026-05-01' } });
  });
});
