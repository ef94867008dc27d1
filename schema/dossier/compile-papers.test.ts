import { describe, expect, it } from '@jest/globals';
import type { State } from '../trail/index.js';
import { PAPER_KINDS, papersOf } from './compile-papers.js';
import { type DossierState, emptyState } from './state.js';

const cny = (amount: string) => ({ amount, currency: 'CNY' });

function stateOf(subjects: Readonly<Record<string, readonly [type: string, state: State]>>): DossierState {
  const all = Object.entries(subjects);
  const folded = all.map(([id, [type, state]]) => [id, { type, rev: 1, state, moves: {} }] as const);
  const steps = all.flatMap(([subjectId, [subjectType]], at) =>
    [1, 0].map((later) => {
      const when = `2026-03-0${at + 1}T0${later + 1}:00:00.000Z`;
      const index = at + later * 10;
      return { index, entry: `e${index}`, type: 'a.test', subjectType, subjectId, when, recordedAt: when };
    }),
  );
  return { ...emptyState('pur_1'), subjects: Object.fromEntries(folded), steps };
}

const common = { purchaseId: 'pur_1', supplierId: 'sup_1' };
const ORDER: State = {
  ...common,
  ...{ number: 'DD-1', state: 'RELEASED', contractId: 'con_1', currency: 'CNY', total: cny('25.50') },
  ...{ deliverTo: 'Gate 3', remark: null, releasedAt: '2026-03-05T00:00:00.000Z', confirmedAt: null },
  lines: [
    {
      ...{ id: 'l1', contractLineId: 'l7', partId: 'prt_1', partNumber: 'G-1', name: 'Gear', unit: 'piece' },
      ...{ quantity: '10', received: '0', unitPrice: '2.55', total: '25.50', dueOn: '2026-04-01' },
    },
  ],
};

describe('the papers of a purchase', () => {
  it('the paper of an order has what its declaration says: number, worth, days, references and lines', () => {
    expect(papersOf(stateOf({ ord_1: ['PurchaseOrder', ORDER] }))).toEqual([
      {
        ...{ id: 'ord_1', kind: 'PurchaseOrder', number: 'DD-1', state: 'RELEASED' },
        ...{ made: '2026-03-01T01:00:00.000Z', value: cny('25.50') },
        days: { releasedAt: '2026-03-05T00:00:00.000Z' },
        refs: { ...common, contractId: 'con_1' },
        lines: [
          {
            ...{ id: 'l1', name: 'Gear', unit: 'piece', quantity: '10', unitPrice: cny('2.55') },
            decimals: { received: '0', total: '25.50' },
            days: { dueOn: '2026-04-01' },
            refs: { contractLineId: 'l7', partId: 'prt_1' },
          },
        ],
      },
    ]);
  });

  it('the paper of a receipt has what was accepted, that of a payment its day, and neither names people', () => {
    const line = { id: 'l1', orderLineId: 'l1', quantity: '10', accepted: '9', rejected: '1', rejectionReason: 'bent' };
    const receipt = { ...common, number: 'SH-1', state: 'INSPECTED', receivedById: 'acc_1', lines: [line] };
    const payment = { ...common, number: 'FK-1', state: 'PAID', amount: cny('9.00'), paidOn: '2026-05-02' };
    const found = papersOf(stateOf({ pay_1: ['Payment', payment], rec_1: ['GoodsReceipt', receipt] }));
    expect(found).toMatchObject([
      {
        ...{ kind: 'GoodsReceipt', value: null, refs: common },
        lines: [
          { quantity: '10', unitPrice: null, decimals: { accepted: '9', rejected: '1' }, refs: { orderLineId: 'l1' } },
        ],
      },
      { kind: 'Payment', value: cny('9.00'), days: { paidOn: '2026-05-02' }, lines: [] },
    ]);
    expect(JSON.stringify(found)).not.toMatch(/acc_1|bent/);
  });

  it('the papers contain no kind that is ever secret', () => {
    const names = PAPER_KINDS.map(({ name }) => name);
    expect(names).toEqual(
      expect.arrayContaining(['Award', 'Contract', 'PurchaseOrder', 'GoodsReceipt', 'Invoice', 'Payment']),
    );
    expect(names).not.toContain('Bid');
    expect(papersOf(stateOf({ bid_1: ['Bid', { state: 'SUBMITTED' }] }))).toEqual([]);
  });
});
