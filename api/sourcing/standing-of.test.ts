import { describe, expect, it } from '@jest/globals';
import type { RankedBidRow } from '../../schema/sourcing/sourcing-event.js';
import { standingOf } from './standing-of.js';

const place = (id: string, rank: number, amount: string): RankedBidRow => ({
  ...{ id, supplierId: `sup_${id}`, rank, priceScore: '0', technicalScore: '0', score: '0', decidedBy: 'SCORE' },
  total: { amount: '999999', currency: 'CNY' },
  compared: { amount, currency: 'CNY' },
});
const event = (amount: string, state = 'AWARDED' as const) => ({
  ...{ state, ranking: [place('won', 1, '300'), place('own', 2, amount), place('third', 3, '900')] },
});
const own = { _id: 'own', state: 'NOT_AWARDED' } as const;
const award = { state: 'APPROVED', bidId: 'won' } as const;

describe('where a bidder stood that did not win', () => {
  it.each([
    ['300', 0],
    ['300.01', 1],
    ['303', 1],
    ['303.01', 2],
    ['360', 20],
    // It was cheaper and lost by the technical part.
    ['299.99', -1],
    ['270', -10],
  ])('%s against 300 is %i per cent', (amount, gap) => {
    expect(standingOf(event(amount), own, award)).toEqual({ rank: 2, among: 3, gap });
  });

  it.each([
    ...['DRAFT', 'PUBLISHED', 'CLOSED', 'OPENED', 'EVALUATED', 'AWARD_PROPOSED', 'CANCELLED'],
  ] as const)('is told in no other state of the event: %s', (state) => {
    expect(standingOf({ ...event('360'), state }, own, award)).toBeNull();
  });

  it('is told neither to the winner, nor before the award is approved or after it is revoked, nor without a bid', () => {
    expect(standingOf(event('360'), { _id: 'won', state: 'AWARDED' }, award)).toBeNull();
    expect(standingOf(event('360'), { _id: 'own', state: 'OPENED' }, award)).toBeNull();
    expect(standingOf(event('360'), { _id: 'own', state: 'FORFEITED' }, award)).toBeNull();
    for (const state of ['RECOMMENDED', 'RETURNED', 'REVOKED'] as const)
      expect(standingOf(event('360'), own, { ...award, state })).toBeNull();
    expect(standingOf(event('360'), null, award)).toBeNull();
    expect(standingOf({ state: 'AWARDED', ranking: null }, own, award)).toBeNull();
    expect(standingOf(event('360'), own, null)).toBeNull();
  });
});
