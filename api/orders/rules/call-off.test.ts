import { describe, expect, it } from '@jest/globals';
import { PurchaseOrder, type PurchaseOrderRow } from '../../../schema/orders/purchase-order.js';
import { callOffFollows } from './call-off.js';

const follows = (state: PurchaseOrderRow['state'], next: PurchaseOrderRow['state'], requisitionId = 'req_1') =>
  callOffFollows({ state, requisitionId }, next).map(({ id, move, change }) => [id, move, change]);

describe('what was called off follows its order', () => {
  it.each([
    ['CONFIRMED', 'RECEIVED'],
    ['PARTLY_RECEIVED', 'RECEIVED'],
    ['PARTLY_RECEIVED', 'CLOSED'],
  ] as const)('is delivered when that goes from %s to %s', (state, next) => {
    expect(follows(state, next)).toEqual([['req_1', 'deliverRequisition', {}]]);
  });

  it.each([
    ['RECEIVED', 'PARTLY_RECEIVED'],
    ['CLOSED', 'PARTLY_RECEIVED'],
    ['RECEIVED', 'CONFIRMED'],
  ] as const)('is awaited again when that goes from %s back to %s', (state, next) => {
    expect(follows(state, next)).toEqual([['req_1', 'awaitRequisition', {}]]);
  });

  it.each([
    'DRAFT',
    'RELEASED',
    'DECLINED',
    'CONFIRMED',
    'PARTLY_RECEIVED',
  ] as const)('is free again when that is cancelled from %s', (state) => {
    expect(follows(state, 'CANCELLED')).toEqual([['req_1', 'freeRequisition', { purchaseId: null, orderId: null }]]);
  });

  it('stays as it is while that is under way', () => {
    expect(follows('CONFIRMED', 'PARTLY_RECEIVED')).toEqual([]);
    expect(follows('PARTLY_RECEIVED', 'PARTLY_RECEIVED')).toEqual([]);
    expect(follows('PARTLY_RECEIVED', 'CONFIRMED')).toEqual([]);
  });

  it('is nothing where the order is for no requisition', () => {
    for (const state of Object.keys(PurchaseOrder.states) as PurchaseOrderRow['state'][])
      expect(callOffFollows({ state: 'CONFIRMED', requisitionId: null }, state)).toEqual([]);
  });
});
