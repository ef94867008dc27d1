import { describe, expect, it } from '@jest/globals';
import { GoodsReceipt } from '../../../schema/delivery/goods-receipt.js';
import { PurchaseOrder } from '../../../schema/orders/purchase-order.js';
import { gear, givenFor, inputFor, rowOf, untaxed } from '../../../test/kit/rows.js';
import { SYSTEM_ACTOR } from '../../kernel/actor.js';
import type { PurchaseOrderRow } from '../../orders/index.js';
import { recordReceipt } from './record-receipt.js';

const line = {
  contractLineId: 'l1',
  ...gear,
  unitPrice: '1',
  total: '10.00',
  dueOn: '2026-05-01',
  closed: null,
  expectedOn: null,
};
const order = rowOf(PurchaseOrder, {
  _id: 'ord_1',
  rev: 3,
  state: 'CONFIRMED',
  acts: { createOrder: ['buyer'], releaseOrder: ['manager'] },
  createdAt: new Date(0),
  updatedAt: new Date(0),
  _t: { prev: null, salt: '', at: new Date(0) },
  purchaseId: 'pur_1',
  number: 'DD-2026-000001',
  contractId: 'ctr_1',
  supplierId: 'sup_1',
  currency: 'CNY',
  lines: [
    { ...line, id: 'l1', quantity: '10', received: '4' },
    { ...line, id: 'l2', quantity: '0.3', received: '0' },
  ],
  ...untaxed,
  total: { amount: '20.00', currency: 'CNY' },
  deliverTo: 'Gate 3',
  remark: null,
  releasedAt: new Date(0),
  confirmedAt: new Date(0),
});
const came = (orderLineId: string, quantity: string) => ({ orderLineId, quantity });

const decide = (lines: readonly ReturnType<typeof came>[], change: Partial<PurchaseOrderRow> = {}, ref = 'receiver') =>
  recordReceipt.decide(
    { ...order, ...change },
    inputFor(GoodsReceipt, 'recordReceipt', { orderId: 'ord_1', deliveryNote: 'LS-1', lines: [...lines] }),
    givenFor({ now: new Date('2026-04-01T02:00:00Z'), actor: { ...SYSTEM_ACTOR, id: 'acc_1', ref } }),
  );

describe('recordReceipt', () => {
  it('marks the order as partly received while a part of it is missing', () => {
    expect(decide([came('l2', '0.2')])).toMatchObject({
      change: {
        number: 'SH-2026-000001',
        purchaseId: 'pur_1',
        supplierId: 'sup_1',
        receivedById: 'acc_1',
        lines: [{ id: 'l1', orderLineId: 'l2', quantity: '0.2', accepted: null }],
      },
      also: [
        {
          subject: 'PurchaseOrder',
          id: 'ord_1',
          move: 'receiveOrder',
          change: { state: 'PARTLY_RECEIVED', lines: [{ received: '4' }, { received: '0.2' }] },
        },
      ],
    });
  });

  it('marks the order as received with the last goods', () => {
    const made = decide([came('l1', '6'), came('l2', '0.3')], { state: 'PARTLY_RECEIVED' });
    expect(made).toMatchObject({ also: [{ change: { state: 'RECEIVED' } }] });
  });

  it.each<[string, Parameters<typeof decide>, string, string]>([
    ['more than is open', [[came('l1', '6.0001')]], 'RULE', 'delivery.overOrder'],
    ['a line twice', [[came('l1', '1'), came('l1', '1')]], 'RULE', 'delivery.lineTwice'],
    ['an unknown line', [[came('l9', '1')]], 'NOT_FOUND', 'delivery.noSuchOrderLine'],
  ])('refuses %s', (_what, args, code, key) => {
    expect(decide(...args)).toMatchObject({ refused: true, code, key });
  });

  it('reports all wrong lines at once', () => {
    expect(decide([came('l1', '7'), came('l9', '1'), came('l2', '1')])).toMatchObject({
      issues: [
        { path: ['lines', '0', 'quantity'], key: 'delivery.overOrder', params: { open: '6', quantity: '7' } },
        { path: ['lines', '1', 'orderLineId'], key: 'delivery.noSuchOrderLine' },
        { path: ['lines', '2', 'quantity'], key: 'delivery.overOrder' },
      ],
    });
  });
});
