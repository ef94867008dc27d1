import { describe, expect, it } from '@jest/globals';
import { GoodsReceipt } from '../../../schema/delivery/goods-receipt.js';
import { PurchaseOrder } from '../../../schema/orders/purchase-order.js';
import { GoodsReturn } from '../../../schema/payment/goods-return.js';
import { Invoice } from '../../../schema/payment/invoice.js';
import { bareRow, rowOf, untaxed, untaxedLine, untaxedPaper } from '../../../test/kit/rows.js';
import { type ReturnSides, returnedLines } from './returned-lines.js';

const part = { partId: 'prt_1', partNumber: 'QT-1', name: 'Gear', unit: 'pc' };
const cny = (amount: string) => ({ amount, currency: 'CNY' });
const receipt = (accepted: string, returned: string | null = null) =>
  rowOf(GoodsReceipt, {
    ...bareRow,
    _id: 'grn_1',
    state: 'INSPECTED',
    number: 'SH-2026-000001',
    orderId: 'ord_1',
    deliveryNote: 'LS-1',
    lines: [
      {
        ...part,
        ...{ id: 'l1', orderLineId: 'o1', quantity: '10', accepted, rejected: '0', rejectionReason: null, returned },
      },
    ],
    receivedById: 'acc_1',
    inspectedById: 'acc_2',
    inspectedAt: new Date(0),
  });
const order = rowOf(PurchaseOrder, {
  ...bareRow,
  _id: 'ord_1',
  state: 'RECEIVED',
  number: 'DD-2026-000001',
  contractId: 'ctr_1',
  currency: 'CNY',
  lines: [
    {
      ...part,
      ...{
        id: 'o1',
        contractLineId: 'l1',
        quantity: '10',
        received: '10',
        ...untaxedLine,
        unitPrice: '2',
        total: '20.00',
      },
      ...{ dueOn: '2026-05-01', closed: null, expectedOn: null },
    },
  ],
  ...untaxed,
  total: cny('20.00'),
  deliverTo: 'Gate 3',
  releasedAt: new Date(0),
  confirmedAt: new Date(0),
});
const invoice = (quantity: string, unitPrice: string, matchedAt = new Date(0)) =>
  rowOf(Invoice, {
    ...bareRow,
    _id: `inv_${unitPrice}`,
    state: 'PAID',
    number: 'FP-2026-000001',
    invoiceNumber: 'A-1',
    orderId: 'ord_1',
    currency: 'CNY',
    ...{ orderIds: ['ord_1', 'ord_2'], contractId: 'ctr_1' },
    lines: ['ord_1', 'ord_2'].map((orderId) => ({
      ...{ ...part, id: `l_${orderId}`, orderId, orderLineId: 'o1', quantity },
      // The other order of the same invoice does not matter here.
      ...{ ...untaxedLine, unitPrice: orderId === 'ord_1' ? unitPrice : '99', total: '0', rateSince: null },
    })),
    ...untaxedPaper,
    total: cny('0'),
    differences: [],
    priceEffect: null,
    matchedAt,
    dueOn: '2026-06-01',
  });
const before = (invoiced: string) =>
  rowOf(GoodsReturn, {
    ...bareRow,
    ...{ _id: 'rtn_1', state: 'CREDITED', number: 'TH-2026-000001', goodsReceiptId: 'grn_1', orderId: 'ord_1' },
    ...{ currency: 'CNY', ...untaxed, total: cny('0'), reason: 'Cracks', creditNote: 'C-1', creditedAt: new Date(0) },
    ...{ paymentId: null, bankReference: null },
    lines: [
      {
        ...{ id: 'l1', receiptLineId: 'l1', orderLineId: 'o1', partNumber: 'QT-1', name: 'Gear', unit: 'pc' },
        ...{ quantity: invoiced, invoiced, ...untaxedLine, priceBasis: 'WITH_TAX', unitPrice: '2', total: '0' },
      },
    ],
  });

const back = (quantity: string, sides: Partial<ReturnSides> = {}, came = receipt('10')) =>
  returnedLines([{ lineId: 'l1', quantity }], came, {
    ...{ order, receipts: [came], invoices: [], returns: [], ...sides },
  });

describe('returnedLines', () => {
  it.each<[string, string, Partial<ReturnSides>, string, string]>([
    ['nothing where nothing was invoiced', '4', {}, '0', '0.00'],
    ['all of it where all was invoiced', '4', { invoices: [invoice('10', '2')] }, '4', '8.00'],
    ['what is invoiced beyond the goods that stay', '4', { invoices: [invoice('7', '2')] }, '1', '2.00'],
    ['nothing where the goods that stay are enough', '3', { invoices: [invoice('7', '2')] }, '0', '0.00'],
    ['the price of the invoice', '1', { invoices: [invoice('5', '2'), invoice('5', '2.005')] }, '1', '2.01'],
  ])('credits %s', (_what, quantity, sides, invoiced, total) => {
    expect(back(quantity, sides)).toMatchObject([
      { receiptLineId: 'l1', orderLineId: 'o1', quantity, invoiced, total },
    ]);
  });

  it('credits the price of the invoice that was matched last, in whatever order the invoices come', () => {
    const invoices = [invoice('5', '2'), invoice('5', '2.5', new Date(1))];
    for (const some of [invoices, invoices.toReversed()])
      expect(back('1', { invoices: some })).toMatchObject([{ unitPrice: '2.5', total: '2.50' }]);
  });

  it('credits nothing twice', () => {
    const sides = { invoices: [invoice('10', '2')], returns: [before('4')] };
    expect(back('2', sides, receipt('10', '4'))).toMatchObject([{ quantity: '2', invoiced: '2', total: '4.00' }]);
  });

  it('refuses all wrong lines at once, each at its place', () => {
    const asked = [
      { lineId: 'l9', quantity: '1' },
      { lineId: 'l1', quantity: '11' },
      { lineId: 'l1', quantity: '1' },
    ];
    const refused = returnedLines(asked, receipt('10'), { order, receipts: [], invoices: [], returns: [] });
    expect(refused).toMatchObject({
      issues: [
        { key: 'delivery.noSuchLine', path: ['lines', '0', 'lineId'] },
        { key: 'payment.overGood', path: ['lines', '1', 'quantity'] },
        { key: 'delivery.lineTwice', path: ['lines', '2', 'lineId'] },
      ],
    });
  });

  it.each([
    ['more than is good', back('10.0001'), 'payment.overGood'],
    ['what was returned already', back('7', {}, receipt('10', '4')), 'payment.overGood'],
    [
      'an unknown line',
      returnedLines([{ lineId: 'l9', quantity: '1' }], receipt('10'), {
        order,
        receipts: [],
        invoices: [],
        returns: [],
      }),
      'delivery.noSuchLine',
    ],
  ])('refuses %s', (_what, refused, key) => {
    expect(refused).toMatchObject({ refused: true, key });
  });
});
