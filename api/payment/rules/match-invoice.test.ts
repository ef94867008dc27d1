import { describe, expect, it } from '@jest/globals';
import { GoodsReceipt } from '../../../schema/delivery/goods-receipt.js';
import { lineTotal } from '../../../schema/kernel/line-total.js';
import { PurchaseOrder } from '../../../schema/orders/purchase-order.js';
import { Invoice } from '../../../schema/payment/invoice.js';
import { MATCH_TOLERANCE } from '../../../schema/payment/tolerance.js';
import { bareRow, contractRow, givenFor, rowOf, untaxedLine, untaxedPaper } from '../../../test/kit/rows.js';
import { SYSTEM_ACTOR } from '../../kernel/actor.js';
import { matchInvoice } from './match-invoice.js';

const base = {
  ...bareRow,
  rev: 4,
  orderId: 'ord_1',
  currency: 'CNY',
  ...untaxedPaper,
  total: { amount: '20.00', currency: 'CNY' },
};
const line = { id: 'l1', partId: 'prt_1', partNumber: 'QT-1', name: 'Gear', unit: 'pc', quantity: '10' };
const priced = { ...line, ...untaxedLine, unitPrice: '2', total: '20.00' };
const contract = {
  ...contractRow,
  total: base.total,
  lines: [priced],
  paymentDays: 45,
};
const order = rowOf(PurchaseOrder, {
  ...base,
  _id: 'ord_1',
  state: 'RECEIVED',
  number: 'DD-2026-000001',
  contractId: 'ctr_1',
  lines: [{ ...priced, contractLineId: 'l1', received: '10', dueOn: '2026-05-01', closed: null, expectedOn: null }],
  deliverTo: 'Gate 3',
  releasedAt: new Date(0),
  confirmedAt: new Date(0),
});
const receipt = rowOf(GoodsReceipt, {
  ...base,
  _id: 'grn_1',
  state: 'INSPECTED',
  acts: { recordReceipt: ['receiver'], inspectReceipt: ['inspector'] },
  number: 'SH-2026-000001',
  deliveryNote: 'LS-1',
  lines: [{ ...line, orderLineId: 'l1', accepted: '10', rejected: '0', rejectionReason: null, returned: null }],
  receivedById: 'acc_1',
  inspectedById: 'acc_2',
  inspectedAt: new Date(0),
});
const invoice = (quantity: string) =>
  rowOf(Invoice, {
    ...base,
    _id: 'inv_1',
    state: 'EXCEPTION',
    number: 'FP-2026-000001',
    invoiceNumber: 'A-1',
    ...{ orderIds: ['ord_1'], contractId: 'ctr_1' },
    lines: [
      {
        ...{ ...priced, quantity, total: lineTotal(quantity, '2', 'CNY') },
        ...{ orderId: 'ord_1', orderLineId: 'l1', rateSince: null },
      },
    ],
    differences: [{ id: 'l1-price', orderId: 'ord_1', orderLineId: 'l1', kind: 'PRICE', invoiced: '3', expected: '2' }],
    priceEffect: null,
    matchedAt: null,
    dueOn: null,
  });
const now = new Date('2026-04-10T17:00:00Z');

const decide = (quantity: string, ref = 'finance') =>
  matchInvoice.decide(
    invoice(quantity),
    { key: 'match-invoice-1', rev: 4, invoiceId: 'inv_1' },
    givenFor({
      now,
      actor: { ...SYSTEM_ACTOR, ref },
      facts: {
        tolerance: { ...MATCH_TOLERANCE, id: null },
        contract,
        orders: [order],
        receipts: [receipt],
        invoices: [],
        returns: [],
        changedByLaw: () => null,
      },
    }),
  );

describe('matchInvoice', () => {
  it('clears an earlier exception and starts the payment term on the day in Shanghai', () => {
    expect(decide('10')).toMatchObject({
      state: 'MATCHED',
      differences: [],
      priceEffect: { amount: '0.00', currency: 'CNY' },
      matchedAt: now,
      dueOn: '2026-05-26',
    });
  });

  it('keeps the differences', () => {
    expect(decide('11')).toMatchObject({
      state: 'EXCEPTION',
      differences: [{ kind: 'QUANTITY', invoiced: '11', expected: '10' }],
      priceEffect: { amount: '0.00', currency: 'CNY' },
      matchedAt: null,
      dueOn: null,
    });
  });
});
