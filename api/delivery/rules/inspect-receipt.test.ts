import { describe, expect, it } from '@jest/globals';
import { GoodsReceipt, type InspectionLine } from '../../../schema/delivery/goods-receipt.js';
import { PurchaseOrder } from '../../../schema/orders/purchase-order.js';
import { givenFor, inputFor, rowOf, untaxed, untaxedLine } from '../../../test/kit/rows.js';
import { SYSTEM_ACTOR } from '../../kernel/actor.js';
import { inspectReceipt } from './inspect-receipt.js';

const base = {
  rev: 1,
  acts: {},
  createdAt: new Date(0),
  updatedAt: new Date(0),
  _t: { prev: null, salt: '', at: new Date(0) },
  purchaseId: 'pur_1',
  supplierId: 'sup_1',
};
const part = { partId: 'prt_1', partNumber: 'QT-1', name: 'Gear', unit: 'pc' };
const notYet = { accepted: null, rejected: null, rejectionReason: null, returned: null };
const receipt = rowOf(GoodsReceipt, {
  ...base,
  _id: 'grn_1',
  state: 'RECEIVED',
  number: 'SH-2026-000001',
  orderId: 'ord_1',
  deliveryNote: 'LS-1',
  lines: [
    { ...part, ...notYet, id: 'l1', orderLineId: 'l2', quantity: '10' },
    { ...part, ...notYet, id: 'l2', orderLineId: 'l1', quantity: '0.3' },
  ],
  receivedById: 'acc_1',
  inspectedById: null,
  inspectedAt: null,
  remark: null,
});
const ordered = {
  ...part,
  contractLineId: 'l1',
  ...untaxedLine,
  unitPrice: '1',
  total: '10.00',
  dueOn: '2026-05-01',
  closed: null,
  expectedOn: null,
};
const order = rowOf(PurchaseOrder, {
  ...base,
  _id: 'ord_1',
  state: 'RECEIVED',
  number: 'DD-2026-000001',
  contractId: 'ctr_1',
  currency: 'CNY',
  lines: [
    { ...ordered, id: 'l1', quantity: '0.3', received: '0.3' },
    { ...ordered, id: 'l2', quantity: '12', received: '12' },
  ],
  ...untaxed,
  total: { amount: '20.00', currency: 'CNY' },
  deliverTo: 'Gate 3',
  remark: null,
  releasedAt: new Date(0),
  confirmedAt: new Date(0),
});
const found = (
  lineId: string,
  accepted: string,
  rejected = '0',
  rejectionReason: string | null = null,
): InspectionLine => ({ lineId, accepted, rejected, rejectionReason });
const now = new Date('2026-04-02T02:00:00Z');

const decide = (lines: readonly InspectionLine[]) =>
  inspectReceipt.decide(
    receipt,
    inputFor(GoodsReceipt, 'inspectReceipt', { lines: [...lines] }),
    givenFor({ now, actor: { ...SYSTEM_ACTOR, id: 'acc_2' }, facts: order }),
  );

describe('inspectReceipt', () => {
  it('accepts all goods without changing the order', () => {
    const made = decide([found('l2', '0.3', '0', 'not asked for'), found('l1', '10.0', '0.00')]);
    expect(made).toMatchObject({
      inspectedById: 'acc_2',
      inspectedAt: now,
      lines: [
        { id: 'l1', accepted: '10.0', rejected: '0.00' },
        { id: 'l2', accepted: '0.3', rejectionReason: null, returned: null },
      ],
    });
    expect(made).not.toHaveProperty('also');
  });

  it('reopens the rejected quantity on the order', () => {
    expect(decide([found('l1', '2', '8', 'Burrs'), found('l2', '0.3')])).toMatchObject({
      change: { lines: [{ rejected: '8', rejectionReason: 'Burrs' }, { rejected: '0' }] },
      also: [
        {
          id: 'ord_1',
          move: 'reopenOrder',
          change: {
            lines: [
              { id: 'l1', received: '0.3' },
              { id: 'l2', received: '4' },
            ],
          },
        },
      ],
    });
  });

  it.each<[string, InspectionLine[], string]>([
    ['less than received', [found('l1', '9'), found('l2', '0.3')], 'delivery.notTheWhole'],
    ['more than received', [found('l1', '10', '0.1', 'Burrs'), found('l2', '0.3')], 'delivery.notTheWhole'],
    ['a rejection without a reason', [found('l1', '9', '1'), found('l2', '0.3')], 'delivery.reasonNeeded'],
    ['a line left out', [found('l1', '10')], 'delivery.linesMissing'],
    ['a line twice', [found('l1', '10'), found('l1', '10')], 'delivery.lineTwice'],
    ['an unknown line', [found('l9', '10')], 'delivery.noSuchLine'],
  ])('refuses %s', (_what, lines, key) => {
    expect(decide(lines)).toMatchObject({ refused: true, key });
  });

  it('reports all wrong lines at once', () => {
    expect(decide([found('l1', '8', '1'), found('l2', '0.2')])).toMatchObject({
      issues: [
        { path: ['lines', '0', 'accepted'], key: 'delivery.notTheWhole' },
        { path: ['lines', '0', 'rejectionReason'], key: 'delivery.reasonNeeded' },
        { path: ['lines', '1', 'accepted'], key: 'delivery.notTheWhole' },
      ],
    });
  });
});
