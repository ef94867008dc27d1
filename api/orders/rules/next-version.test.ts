import { describe, expect, it } from '@jest/globals';
import { type OrderProposalRow, PurchaseOrder } from '../../../schema/orders/purchase-order.js';
import { bareRow, contractRow, rowOf, untaxed, untaxedLine } from '../../../test/kit/rows.js';
import { changedTerms } from './changed-terms.js';
import { nextVersion } from './next-version.js';

const part = { partId: 'prt_1', partNumber: 'QT-1', name: 'Gear', unit: 'pc', ...untaxedLine, unitPrice: '0.335' };
const order = rowOf(PurchaseOrder, {
  ...bareRow,
  _id: 'ord_1',
  state: 'PARTLY_RECEIVED',
  number: 'DD-2026-000001',
  contractId: 'ctr_1',
  currency: 'CNY',
  lines: [
    {
      ...part,
      ...{ id: 'l1', contractLineId: 'l1', quantity: '6', received: '2', total: '2.01' },
      ...{ dueOn: '2026-05-01', closed: null, expectedOn: null },
    },
  ],
  ...untaxed,
  total: { amount: '2.01', currency: 'CNY' },
  deliverTo: 'Gate 3',
  releasedAt: new Date(0),
  confirmedAt: new Date(0),
});
const needed = (quantity: string) => ({
  ...{ id: 'l1', partId: 'prt_1', partNumber: 'QT-1', name: 'Gear', unit: 'pc', quantity },
  ...{ neededOn: '2026-05-01', estimatedPrice: null },
});
const contract = { ...contractRow, lines: [{ ...part, id: 'l1', quantity: '10', total: '3.35' }] };
const now = new Date('2026-04-10T02:00:00Z');
const proposal = (quantity: string, more: Partial<OrderProposalRow> = {}): OrderProposalRow => ({
  kind: 'CHANGE',
  deliverTo: 'Gate 4',
  lines: [{ id: 'l1', quantity, dueOn: '2026-06-01' }],
  reason: 'Another plant',
  proposedAt: now,
  answerBy: now,
  ...more,
});
// Its own 6 are among what all orders have taken.
const next = (quantity: string, taken = '6') =>
  nextVersion(order, proposal(quantity), { contract, taken: new Map([['l1', taken]]), requisition: null }, now);

describe('nextVersion', () => {
  it('has the new terms with totals rounded again, and keeps the version before', () => {
    expect(next('3')).toMatchObject({
      change: {
        ...{ state: 'PARTLY_RECEIVED', version: 2, deliverTo: 'Gate 4', proposal: null },
        lines: [{ quantity: '3', dueOn: '2026-06-01', total: '1.01' }],
        total: { amount: '1.01', currency: 'CNY' },
        versions: [
          {
            ...{ number: 1, until: now, reason: 'Another plant', deliverTo: 'Gate 3', total: '2.01' },
            lines: [{ id: 'l1', quantity: '6', dueOn: '2026-05-01' }],
          },
        ],
      },
      also: [],
    });
  });

  it('is received in full where no more is wanted than has come', () => {
    expect(next('2')).toMatchObject({ change: { state: 'RECEIVED' } });
  });

  it('delivers what it was called off for where no more is wanted than has come', () => {
    const calledOff = { ...order, requisitionId: 'req_1' };
    const sides = { contract, taken: new Map([['l1', '6']]), requisition: { lines: [needed('6')] } };
    const also = (quantity: string) => nextVersion(calledOff, proposal(quantity), sides, now);
    expect(also('2')).toMatchObject({ also: [{ subject: 'Requisition', id: 'req_1', move: 'deliverRequisition' }] });
    expect(also('3')).toMatchObject({ also: [] });
  });

  it('orders no more than was requested where it was called off for that', () => {
    const own = { ...order, requisitionId: 'req_1' };
    const changed = (quantity: string, requested: string) =>
      nextVersion(
        own,
        proposal(quantity),
        { contract, taken: new Map([['l1', '6']]), requisition: { lines: [needed(requested)] } },
        now,
      );
    expect(changed('6.0001', '6')).toMatchObject({
      ...{ code: 'RULE', key: 'orders.moreThanRequested', path: ['orderId'] },
      params: { partNumber: 'QT-1', quantity: '6', unit: 'pc' },
    });
    expect(changed('7', '7')).not.toHaveProperty('refused');
  });

  it('takes no more of the contract than other orders leave', () => {
    expect(next('6', '10')).not.toHaveProperty('refused');
    expect(next('6.0001', '10')).toMatchObject({ key: 'orders.overContract', params: { open: '6' } });
    expect(next('10')).not.toHaveProperty('refused');
  });

  it('is larger only while the contract is in force, and smaller or on another day also after that', () => {
    const over = { contract: { ...contract, validTo: '2026-04-09' }, taken: new Map([['l1', '6']]), requisition: null };
    const later = (quantity: string) => nextVersion(order, proposal(quantity), over, now);
    expect(later('6.0001')).toMatchObject({ key: 'orders.contractNotValid', path: ['orderId'] });
    for (const quantity of ['6', '5']) expect(later(quantity)).not.toHaveProperty('refused');
  });
});

describe('changedTerms', () => {
  const terms = (quantity: string, dueOn = '2026-05-01', lineId = 'l1', deliverTo = 'Gate 3') =>
    changedTerms(order, { deliverTo, lines: [{ lineId, quantity, dueOn }] }, '2026-05-10');

  it.each<[string, ReturnType<typeof terms>, string]>([
    ['an unknown line', terms('6', '2026-06-01', 'l9'), 'orders.noSuchLine'],
    ['less than has been received', terms('1.9999'), 'orders.belowReceived'],
    ['a new day in the past', terms('6', '2026-05-09'), 'orders.dueInThePast'],
    ['a change that changes nothing', terms('6.00'), 'orders.nothingChanged'],
  ])('refuses %s', (_what, refused, key) => {
    expect(refused).toMatchObject({ key });
  });

  it('accepts a past day that is unchanged, and another place as the only change', () => {
    expect(terms('5')).toEqual([{ id: 'l1', quantity: '5', dueOn: '2026-05-01' }]);
    expect(terms('6', '2026-05-01', 'l1', 'Gate 4')).toEqual([{ id: 'l1', quantity: '6', dueOn: '2026-05-01' }]);
  });
});
