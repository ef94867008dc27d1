import { describe, expect, it } from '@jest/globals';
import { PurchaseOrder } from '../../orders/purchase-order.js';
import type { AnySubject } from '../subject.js';
import { isDerived, statesSince } from './lifecycle.js';

const by = ['BUYER'] as const;
/** Something that is begun, sent, answered and closed, or given up. */
const sample: AnySubject = {
  ...PurchaseOrder,
  states: { BEGUN: {}, SENT: {}, ANSWERED: {}, CLOSED: { end: true }, GIVEN_UP: { end: true } },
  moves: {
    begin: { from: null, to: 'BEGUN', by },
    send: { from: ['BEGUN'], to: 'SENT', by, sets: {} },
    answer: { from: ['SENT'], to: 'ANSWERED', by, sets: {} },
    close: { from: ['ANSWERED'], to: 'CLOSED', by, sets: {} },
    giveUp: { from: ['BEGUN', 'SENT'], to: 'GIVEN_UP', by, sets: {} },
  },
};

describe('states that follow another', () => {
  it.each([
    ['all that its moves lead to', 'ANSWERED', [], ['ANSWERED', 'CLOSED']],
    ['without those that are named', 'SENT', ['GIVEN_UP'], ['SENT', 'ANSWERED', 'CLOSED']],
    ['with those that are not', 'SENT', [], ['SENT', 'ANSWERED', 'CLOSED', 'GIVEN_UP']],
    ['an end alone', 'CLOSED', [], ['CLOSED']],
  ])('are %s', (_which, first, unless, all) => {
    expect([...statesSince(sample, first, unless)].toSorted()).toEqual(all.toSorted());
  });

  it('a state that is declared between two of them is one of them', () => {
    const holding: AnySubject = {
      ...sample,
      states: { ...sample.states, ON_HOLD: {} },
      moves: {
        ...sample.moves,
        hold: { from: ['SENT'], to: 'ON_HOLD', by, sets: {} },
        resume: { from: ['ON_HOLD'], to: 'SENT', by, sets: {} },
      },
    };
    for (const first of ['SENT', 'ON_HOLD'])
      expect([...statesSince(holding, first, ['GIVEN_UP'])].toSorted()).toEqual(
        ['SENT', 'ANSWERED', 'CLOSED', 'ON_HOLD'].toSorted(),
      );
  });

  it('are known as derived, a list that was written is not', () => {
    expect(isDerived(statesSince(sample, 'SENT'))).toBe(true);
    expect(isDerived(['SENT', 'CLOSED'])).toBe(false);
  });
});
