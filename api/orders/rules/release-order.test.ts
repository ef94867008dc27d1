import { describe, expect, it } from '@jest/globals';
import { PurchaseOrder } from '../../../schema/orders/purchase-order.js';
import { bareRow, contractRow, givenFor, rowOf, untaxed } from '../../../test/kit/rows.js';
import { releaseOrder } from './release-order.js';

const order = rowOf(PurchaseOrder, {
  ...bareRow,
  ...{ _id: 'ord_1', state: 'DRAFT', number: 'DD-2026-000001', contractId: 'ctr_1', currency: 'CNY', lines: [] },
  ...{
    ...untaxed,
    total: { amount: '0.00', currency: 'CNY' },
    deliverTo: 'Gate 3',
    releasedAt: null,
    confirmedAt: null,
  },
});
const contract = { ...contractRow, validFrom: '2026-03-01', validTo: '2026-12-31' };
const at = (time: string) =>
  releaseOrder.decide(
    order,
    { key: 'release-order-1', orderId: 'ord_1', rev: 1 },
    givenFor({ now: new Date(time), facts: contract }),
  );

describe('releaseOrder', () => {
  it.each([
    ['before its contract is in force', '2026-02-28T15:59:59Z'],
    ['after its contract has ended', '2026-12-31T16:00:00Z'],
  ])('is refused %s, however long ago it was drafted', (_what, time) => {
    expect(at(time)).toMatchObject({ code: 'RULE', key: 'orders.contractNotValid', path: ['orderId'] });
  });

  it.each(['2026-02-28T16:00:00Z', '2026-12-31T15:59:59Z'])('is possible on its first and last day: %s', (time) => {
    expect(at(time)).toEqual({ releasedAt: new Date(time) });
  });
});
