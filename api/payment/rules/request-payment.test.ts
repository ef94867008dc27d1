import { describe, expect, it } from '@jest/globals';
import { GoodsReturn, type GoodsReturnRow } from '../../../schema/payment/goods-return.js';
import { Invoice, type InvoiceRow } from '../../../schema/payment/invoice.js';
import { givenFor, rowOf, untaxed, untaxedPaper } from '../../../test/kit/rows.js';
import { requestPayment } from './request-payment.js';

const base = {
  rev: 1,
  acts: {},
  createdAt: new Date(0),
  updatedAt: new Date(0),
  _t: { prev: null, salt: '', at: new Date(0) },
  purchaseId: 'pur_1',
  supplierId: 'sup_1',
  remark: null,
};
const invoice = rowOf(Invoice, {
  ...base,
  _id: 'inv_1',
  state: 'MATCHED',
  number: 'FP-2026-000001',
  invoiceNumber: 'A-1',
  ...{ orderId: 'ord_1', orderIds: ['ord_1'], contractId: 'ctr_1' },
  currency: 'CNY',
  lines: [],
  ...untaxedPaper,
  total: { amount: '20.00', currency: 'CNY' },
  differences: [],
  priceEffect: null,
  matchedAt: new Date(0),
  dueOn: '2026-05-26',
});
const decide = (change: Partial<InvoiceRow>, credits: GoodsReturnRow[] = []) =>
  requestPayment.decide(
    { ...invoice, ...change },
    { key: 'request-payment-1', invoiceId: 'inv_1' },
    givenFor({ now: new Date('2026-05-01T02:00:00Z'), facts: credits, number: (prefix) => `${prefix}-2026-000002` }),
  );

describe('requestPayment', () => {
  it('asks for the full amount of a matched invoice', () => {
    expect(decide({})).toMatchObject({
      change: {
        number: 'FK-2026-000002',
        purchaseId: 'pur_1',
        supplierId: 'sup_1',
        amount: { amount: '20.00', currency: 'CNY' },
        credited: null,
        dueOn: '2026-05-26',
      },
      also: [],
    });
  });

  it('deducts credits, only whole ones and never more than there is to pay', () => {
    const credit = (_id: string, amount: string, currency = 'CNY') =>
      rowOf(GoodsReturn, {
        ...base,
        ...{ _id, state: 'CREDITED', number: _id, goodsReceiptId: 'grn_1', orderId: 'ord_1', currency, lines: [] },
        ...{ ...untaxed, total: { amount, currency }, reason: 'Cracks', creditNote: 'C-1', creditedAt: new Date(0) },
        ...{ paymentId: null, bankReference: null },
      });
    const settled = (id: string) => ({
      subject: 'GoodsReturn',
      id,
      move: 'settleReturn',
      change: { paymentId: 'pay_1' },
    });
    expect(decide({}, [credit('rtn_1', '15.5'), credit('rtn_2', '4.51'), credit('rtn_3', '4.5')])).toMatchObject({
      change: { amount: { amount: '0.00' }, credited: { amount: '20.00' } },
      also: [settled('rtn_1'), settled('rtn_3')],
    });
    // The oldest come first, in whatever order they are found.
    const found = [credit('rtn_3', '4.5'), credit('rtn_2', '4.51'), credit('rtn_1', '15.5')];
    expect(decide({}, found)).toMatchObject({ also: [settled('rtn_1'), settled('rtn_3')] });
    expect(decide({}, [credit('rtn_1', '1', 'EUR')])).toMatchObject({
      change: { amount: { amount: '20.00' } },
      also: [],
    });
  });

  it('fails where a matched invoice has no due day', () => {
    expect(() => decide({ dueOn: null })).toThrow('FP-2026-000001');
  });
});
