import { describe, expect, it } from '@jest/globals';
import { type Contender, rankBids } from './rank-bids.js';

function contender(id: string, amount: string, ...points: string[]): Contender {
  return { id, supplierId: `sup_${id}`, total: { amount, currency: 'CNY' }, points };
}

function ranks(contenders: readonly Contender[], weight: number) {
  return rankBids(contenders, weight).map(({ id, rank, priceScore, technicalScore, score }) => [
    id,
    rank,
    priceScore,
    technicalScore,
    score,
  ]);
}

describe('rankBids', () => {
  it('weighs lowest ÷ own × 100 against the mean of the experts', () => {
    const bids = [contender('a', '100.00', '60', '61'), contender('b', '120.00', '95', '90.5')];
    expect(ranks(bids, 60)).toEqual([
      ['b', 1, '83.33', '92.75', '87.10'],
      ['a', 2, '100.00', '60.50', '84.20'],
    ]);
    expect(ranks(bids, 100).map(([id]) => id)).toEqual(['a', 'b']);
  });

  it('lets the lower total go before at an equal score', () => {
    const bids = [contender('a', '200.00', '100'), contender('b', '100.00', '50')];
    expect(ranks(bids, 50).map(([id, rank, , , score]) => [id, rank, score])).toEqual([
      ['b', 1, '75.00'],
      ['a', 2, '75.00'],
    ]);
  });

  it('gives equal bids the same place and the next one the place after both', () => {
    const bids = [contender('c', '110.00', '80'), contender('b', '100.00', '80'), contender('a', '100.00', '80')];
    expect(ranks(bids, 60).map(([id, rank]) => [id, rank])).toEqual([
      ['a', 1],
      ['b', 1],
      ['c', 3],
    ]);
  });

  it('ranks one bid and none', () => {
    expect(ranks([contender('a', '0.01')], 100)).toEqual([['a', 1, '100.00', '0.00', '100.00']]);
    expect(ranks([], 60)).toEqual([]);
  });
});
