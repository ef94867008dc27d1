import { describe, expect, it } from '@jest/globals';
import { PurchaseOrder, type PurchaseOrderRow } from '../../../schema/orders/purchase-order.js';
import { bareRow, contractRow, gear, givenFor, inputFor, rowOf, untaxed } from '../../../test/kit/rows.js';
import { acceptProposal } from './accept-proposal.js';

const answerBy = new Date('2026-05-10T15:59:59.999Z');
const proposal = {
  kind: 'CLOSE' as const,
  deliverTo: null,
  lines: null,
  reason: 'The need has gone',
  proposedAt: new Date(0),
  answerBy,
};
const part = {
  ...gear,
  unitPrice: '0.335',
  dueOn: '2026-05-01',
};
const line = (quantity: string, received: string) => ({
  ...part,
  ...{ id: 'l1', contractLineId: 'l1', quantity, received, total: '3.35', closed: null, expectedOn: null },
});
const order = (received: string) =>
  rowOf(PurchaseOrder, {
    ...bareRow,
    _id: 'ord_1',
    state: 'PARTLY_RECEIVED',
    number: 'DD-2026-000001',
    contractId: 'ctr_1',
    currency: 'CNY',
    lines: [line('10', received)],
    ...untaxed,
    total: { amount: '3.35', currency: 'CNY' },
    deliverTo: 'Gate 3',
    releasedAt: new Date(0),
    confirmedAt: new Date(0),
    proposal,
  });
const decide = (row: PurchaseOrderRow, now = answerBy) =>
  acceptProposal.decide(
    row,
    inputFor(PurchaseOrder, 'acceptProposal', { rev: 4 }),
    givenFor({
      now,
      facts: {
        ...{ purchase: { _id: 'pur_1', state: 'ACTIVE' }, requisitions: [] },
        contracts: [{ ...contractRow, lines: [{ ...part, id: 'l1', quantity: '10', total: '3.35' }] }],
        ...{ orders: [row], receipts: [], invoices: [], returns: [] },
      },
    }),
  );

describe('acceptProposal', () => {
  it('reduces each line to what has come, with its total rounded again, and gives up the rest', () => {
    expect(decide(order('3'))).toMatchObject({
      change: {
        ...{ state: 'CLOSED', proposal: null, remark: 'The need has gone', owed: null },
        lines: [{ quantity: '3', received: '3', closed: '7', total: '1.01' }],
        total: { amount: '1.01', currency: 'CNY' },
      },
      also: [],
    });
  });

  it('cancels an order of which nothing was delivered, and completes a purchase that waited for nothing else', () => {
    expect(decide(order('0'))).toMatchObject({
      change: { state: 'CANCELLED', lines: [{ quantity: '0', closed: '10' }], total: { amount: '0.00' } },
      also: [{ subject: 'Purchase', id: 'pur_1', move: 'completePurchase' }],
    });
  });

  it('is refused after its time limit', () => {
    const late = new Date(answerBy.getTime() + 1);
    expect(decide(order('3'), late)).toMatchObject({ code: 'RULE', key: 'orders.proposalLapsed' });
  });
});
