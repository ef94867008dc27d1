import { describe, expect, it } from '@jest/globals';
import { LIFECYCLES } from '../../schema/lifecycles.js';
import { wholesOf } from './wholes-of.js';

const partsOf = async (subject: 'PurchaseOrder' | 'SourcingEvent', row: object, creates = true) => {
  const place = { lifecycle: LIFECYCLES[subject], row: { ...row }, creates };
  return (await wholesOf([place], new Set(['PURCHASE']), null))[0];
};

describe('what is judged as part of a purchase', () => {
  it('a requisition counts from the act on by which an order is called off for it', async () => {
    const order = { purchaseId: 'pur_1', contractId: 'ctr_1', requisitionId: 'req_1' };
    expect(await partsOf('PurchaseOrder', order)).toMatchObject({ PURCHASE: ['pur_1'], parts: ['req_1'] });
    expect(await partsOf('PurchaseOrder', { ...order, requisitionId: null })).toMatchObject({ parts: [] });
    expect(await partsOf('PurchaseOrder', order, false)).toMatchObject({ parts: [] });
  });

  it('requisitions count from the act on by which an event starts from them', async () => {
    const event = { purchaseId: 'pur_1', requisitionIds: ['req_1', 'req_2'] };
    expect(await partsOf('SourcingEvent', event)).toMatchObject({ parts: ['req_1', 'req_2'] });
  });
});
