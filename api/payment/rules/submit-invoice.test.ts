import { describe, expect, it } from '@jest/globals';
import { inputOf } from '../../../schema/kernel/derive/inputs.js';
import { PurchaseOrder } from '../../../schema/orders/purchase-order.js';
import { Invoice } from '../../../schema/payment/invoice.js';
import { rowOf } from '../../../test/kit/rows.js';
import { SYSTEM_ACTOR } from '../../kernel/actor.js';
import type { PurchaseOrderRow } from '../../orders/index.js';
import { submitInvoice } from './submit-invoice.js';

const line = {
  contractLineId: 'l1',
  partId: 'prt_1',
  partNumber: 'QT-1',
  name: 'Gear',
  unit: 'pc',
  quantity: '10',
  received: '10',
  unitPrice: '0.335',
  total: '3.35',
  dueOn: '2026-05-01',
  closed: null,
};
const order = rowOf(PurchaseOrder, {
  _id: 'ord_1',
  rev: 3,
  state: 'RECEIVED',
  acts: {},
  createdAt: new Date(0),
  updatedAt: new Date(0),
  _t: { prev: null, salt: '', at: new Date(0) },
  purchaseId: 'pur_1',
  number: 'DD-2026-000001',
  contractId: 'ctr_1',
  supplierId: 'sup_1',
  currency: 'CNY',
  lines: [
    { ...line, id: 'l1' },
    { ...line, id: 'l2' },
  ],
  total: { amount: '6.70', currency: 'CNY' },
  deliverTo: 'Gate 3',
  remark: null,
  releasedAt: new Date(0),
  confirmedAt: new Date(0),
});
const billed = (orderLineId: string, quantity = '3', unitPrice = '0.335') => ({
  ...{ orderId: null as string | null, orderLineId, quantity, unitPrice },
  total: null as string | null,
});

const decide = (
  lines: readonly ReturnType<typeof billed>[],
  total: string,
  change: Partial<PurchaseOrderRow> = {},
  { numberTaken = false, others = [] as PurchaseOrderRow[] } = {},
) =>
  submitInvoice.decide(
    { ...order, ...change },
    { key: 'submit-invoice-1', orderId: 'ord_1', invoiceNumber: 'A-1', lines: [...lines], total },
    {
      now: new Date('2026-04-10T02:00:00Z'),
      actor: SYSTEM_ACTOR,
      facts: { numberTaken, orders: { own: { ...order, ...change }, others } },
      prepared: null,
      mint: () => '',
      number: (prefix) => `${prefix}-2026-000001`,
    },
  );

describe('submitInvoice', () => {
  it('recomputes totals, rounding each line separately', () => {
    expect(decide([billed('l1'), billed('l2')], '2.02')).toMatchObject({
      number: 'FP-2026-000001',
      purchaseId: 'pur_1',
      supplierId: 'sup_1',
      total: { amount: '2.02', currency: 'CNY' },
      lines: [
        { id: 'l1', orderLineId: 'l1', total: '1.01' },
        { id: 'l2', orderLineId: 'l2', total: '1.01' },
      ],
      differences: [],
    });
  });

  it('keeps the printed amount of a line within a fen of quantity times price', () => {
    const printed = (total: string, unitPrice = '0.3333333333') => ({ ...billed('l1', '3', unitPrice), total });
    expect(decide([printed('1.00')], '1')).toMatchObject({ lines: [{ unitPrice: '0.3333333333', total: '1.00' }] });
    expect(decide([printed('0.99')], '0.99')).toMatchObject({ total: { amount: '0.99' } });
    expect(decide([printed('1.02')], '1.02')).toMatchObject({
      key: 'payment.printedApart',
      path: ['lines', '0', 'total'],
    });
    expect(decide([printed('1.5', '0.5')], '1.5', { currency: 'JPY' })).toMatchObject({ key: 'payment.printedApart' });
  });

  it('accepts a total written with fewer decimal places', () => {
    expect(decide([billed('l1', '2', '1')], '2')).toMatchObject({ total: { amount: '2.00' } });
    expect(decide([billed('l1', '3', '0.5')], '2', { currency: 'JPY' })).toMatchObject({ total: { amount: '2' } });
  });

  it.each<[string, Parameters<typeof decide>, string, string]>([
    ['a total rounded only once', [[billed('l1'), billed('l2')], '2.01'], 'RULE', 'payment.totalUnlikeLines'],
    ['a line twice', [[billed('l1'), billed('l1')], '2.02'], 'RULE', 'payment.lineTwice'],
    ['an unknown line', [[billed('l9')], '1.01'], 'NOT_FOUND', 'payment.noSuchOrderLine'],
    ['a number used before', [[billed('l1')], '1.01', {}, { numberTaken: true }], 'RULE', 'payment.invoiceNumberTaken'],
  ])('refuses %s', (_what, args, code, key) => {
    expect(decide(...args)).toMatchObject({ refused: true, code, key });
  });

  it('accepts lines of other orders under the same contract, each with its own order', () => {
    const other = rowOf(PurchaseOrder, { ...order, _id: 'ord_2', number: 'DD-2026-000002' });
    const ofOther = { ...billed('l1'), orderId: 'ord_2' };
    const others = (change: Partial<PurchaseOrderRow> = {}) => ({ others: [{ ...other, ...change }] });
    expect(decide([billed('l1'), ofOther], '2.02', {}, others())).toMatchObject({
      ...{ orderId: 'ord_1', orderIds: ['ord_1', 'ord_2'], contractId: 'ctr_1' },
      lines: [
        { id: 'l1', orderId: 'ord_1', orderLineId: 'l1' },
        { id: 'l2', orderId: 'ord_2', orderLineId: 'l1' },
      ],
    });
    const path = ['lines', '0', 'orderId'];
    expect(decide([ofOther], '1.01')).toMatchObject({ code: 'NOT_FOUND', path });
    expect(decide([ofOther], '1.01', {}, others({ contractId: 'ctr_2' }))).toMatchObject({
      ...{ key: 'payment.otherContract', params: { number: 'DD-2026-000002', own: 'DD-2026-000001' }, path },
    });
    expect(decide([ofOther], '1.01', {}, others({ state: 'RELEASED' }))).toMatchObject({
      ...{ code: 'WRONG_STATE', key: 'kernel.otherState', path },
    });
  });

  it('reports a used number and all wrong lines at once', () => {
    expect(decide([billed('l9'), billed('l1'), billed('l1')], '9', {}, { numberTaken: true })).toMatchObject({
      issues: [
        { path: ['invoiceNumber'], key: 'payment.invoiceNumberTaken' },
        { path: ['lines', '0', 'orderLineId'], key: 'payment.noSuchOrderLine' },
        { path: ['lines', '2', 'orderLineId'], key: 'payment.lineTwice' },
      ],
    });
  });

  it.each([
    [' ab-1 ', 'AB-1'],
    ['26312000000012345678', '26312000000012345678'],
    ['１２３', '123'],
    ['a b', 'AB'],
    ['', null],
  ])('reads the invoice number %j as %j', (written, read) => {
    const orderId = `ord_${'0'.repeat(32)}`;
    const raw = { key: 'submit-invoice-1', orderId, invoiceNumber: written, lines: [billed('l1')], total: '1.01' };
    const parsed = inputOf(Invoice, 'submitInvoice').safeParse(raw);
    expect(parsed.success ? parsed.data.invoiceNumber : null).toBe(read);
  });
});
