import { describe, expect, it } from '@jest/globals';
import { stagesOf } from './stages.js';

const at = (minute: number) => new Date(Date.UTC(2026, 2, 2, 2, minute));
const entries = (...types: string[]) =>
  types.map((type, minute) => ({ type, count: 1, first: at(minute), last: at(minute) }));
const NOTHING = {
  method: 'REQUEST_FOR_QUOTATION',
  purchase: 'ACTIVE',
  orders: [],
  goodsReceipts: [],
  invoices: [],
} as const;
const stateOf = (stages: ReturnType<typeof stagesOf>, name: string) => stages.find((stage) => stage.name === name);

describe('stagesOf', () => {
  it('a purchase without entries has twelve stages ahead', () => {
    const stages = stagesOf([], NOTHING);
    expect(stages).toHaveLength(12);
    expect(stages.every(({ state }) => state === 'AHEAD')).toBe(true);
  });

  it('a direct purchase has no stages of bids, and is through with contracts once it is approved within the limits', () => {
    const types = ['demand.sourceRequisition', 'direct.proposeDirectPurchase', 'direct.approveDirectPurchase'];
    const stages = stagesOf(entries(...types, 'contracts.agreeDirectly'), { ...NOTHING, method: 'DIRECT_PURCHASE' });
    const done = stages.filter(({ state }) => state === 'DONE').map(({ name }) => name);
    expect(done).toEqual(['DEMAND', 'SOURCING', 'AWARD', 'CONTRACT']);
    expect(stages.map(({ name }) => name)).not.toContain('OPENING');
  });

  it('the stages show how far a published event is, though its bids cannot be seen', () => {
    const stages = stagesOf(
      entries('demand.createRequisition', 'demand.sourceRequisition', 'sourcing.createEvent', 'sourcing.publishEvent'),
      NOTHING,
    );
    expect(stateOf(stages, 'DEMAND')).toMatchObject({ state: 'DONE', startedAt: at(0), finishedAt: at(1) });
    expect(stateOf(stages, 'SOURCING')).toMatchObject({ state: 'DONE', startedAt: at(1), finishedAt: at(3) });
    expect(stateOf(stages, 'BIDDING')).toMatchObject({ state: 'RUNNING', startedAt: at(3), entryCount: 0 });
    expect(stateOf(stages, 'OPENING')).toMatchObject({ state: 'AHEAD', startedAt: null });
  });

  it('a returned award counts as running until another is approved', () => {
    const types = ['sourcing.recommendAward', 'sourcing.returnAward'];
    expect(stateOf(stagesOf(entries(...types), NOTHING), 'AWARD')).toMatchObject({
      state: 'RUNNING',
      entryCount: 2,
      turnedBack: 1,
    });
    const approved = stagesOf(entries(...types, 'sourcing.recommendAward', 'sourcing.approveAward'), NOTHING);
    expect(stateOf(approved, 'AWARD')).toMatchObject({ state: 'DONE', finishedAt: at(3) });
  });

  it.each<[string, Partial<Parameters<typeof stagesOf>[1]>, string]>([
    ['ORDER', { orders: ['CONFIRMED', 'CANCELLED'] }, 'DONE'],
    ['ORDER', { orders: ['CONFIRMED', 'DECLINED'] }, 'RUNNING'],
    ['DELIVERY', { orders: ['PARTLY_RECEIVED'] }, 'RUNNING'],
    ['DELIVERY', { orders: ['RECEIVED'] }, 'DONE'],
    ['ORDER', { orders: ['CLOSED'] }, 'DONE'],
    ['DELIVERY', { orders: ['CLOSED', 'RECEIVED', 'CANCELLED'] }, 'DONE'],
    ['INSPECTION', { orders: ['RECEIVED'], goodsReceipts: ['INSPECTED', 'RECEIVED'] }, 'RUNNING'],
    ['INSPECTION', { orders: ['RECEIVED'], goodsReceipts: ['INSPECTED'] }, 'DONE'],
    ['INSPECTION', { orders: ['RECEIVED'], goodsReceipts: ['INSPECTED', 'REVERSED'] }, 'DONE'],
    ['INVOICE', { orders: ['RECEIVED'], invoices: ['EXCEPTION'] }, 'RUNNING'],
    ['INVOICE', { orders: ['RECEIVED'], invoices: ['MATCHED', 'PAID'] }, 'DONE'],
    ['PAYMENT', { purchase: 'ACTIVE' }, 'RUNNING'],
    ['PAYMENT', { purchase: 'COMPLETED' }, 'DONE'],
  ])('judges %s by the rows %j: %s', (name, standing, state) => {
    const types = ['orders.createOrder', 'delivery.recordReceipt', 'delivery.inspectReceipt', 'payment.submitInvoice'];
    const stages = stagesOf(entries(...types, 'payment.requestPayment'), { ...NOTHING, ...standing });
    expect(stateOf(stages, name)?.state).toBe(state);
  });
});
