import { describe, expect, it } from '@jest/globals';
import type { TieBreak } from '../../schema/sourcing/tie-breaks.js';
import { type Contender, rankBids } from './rank-bids.js';

function contender(id: string, amount: string, ...points: string[]): Contender {
  const bid = { leadTimeDays: 20, submittedAt: new Date('2026-03-02T02:00:00.000Z') };
  return {
    id,
    supplierId: `sup_${id}`,
    total: { amount: '0', currency: 'CNY' },
    compared: { amount, currency: 'CNY' },
    points,
    ...bid,
  };
}

function ranks(contenders: readonly Contender[], weight: number, tieBreaks: readonly TieBreak[] = ['LOWER_TOTAL']) {
  return rankBids(contenders, weight, tieBreaks).map(({ id, rank, priceScore, technicalScore, score }) => [
    id,
    rank,
    priceScore,
    technicalScore,
    score,
  ]);
}

describe('rankBids', () => {
  it('scores the price as lowest ÷ own × 100 and weighs it against the mean of the experts', () => {
    const bids = [contender('a', '100.00', '60', '61'), contender('b', '120.00', '95', '90.5')];
    expect(ranks(bids, 60)).toEqual([
      ['b', 1, '83.33', '92.75', '87.10'],
      ['a', 2, '100.00', '60.50', '84.20'],
    ]);
    expect(ranks(bids, 100).map(([id]) => id)).toEqual(['a', 'b']);
  });

  it('places the lower total first at an equal score', () => {
    const bids = [contender('a', '200.00', '100'), contender('b', '100.00', '50')];
    expect(ranks(bids, 50).map(([id, rank, , , score]) => [id, rank, score])).toEqual([
      ['b', 1, '75.00'],
      ['a', 2, '75.00'],
    ]);
  });

  it('gives equal bids the same place and the next bid the place after all of them, in the order given', () => {
    const bids = [contender('c', '110.00', '80'), contender('b', '100.00', '80'), contender('a', '100.00', '80')];
    expect(ranks(bids, 60).map(([id, rank]) => [id, rank])).toEqual([
      ['b', 1],
      ['a', 1],
      ['c', 3],
    ]);
  });

  it('ranks one bid and none', () => {
    expect(ranks([contender('a', '0.01')], 100)).toEqual([['a', 1, '100.00', '0.00', '100.00']]);
    expect(ranks([], 60)).toEqual([]);
  });
});

describe('the ranking never rounds before it compares', () => {
  it.each<[string, readonly Contender[], number, readonly string[]]>([
    // 80.0033… and 80 are both shown as 80.00.
    ['the mean of points', [contender('a', '1.00', '80', '80', '80.01'), contender('b', '1.00', '80')], 30, ['a', 'b']],
    // 99.9967 is shown as 100.00.
    ['points of the price', [contender('a', '30001.00'), contender('b', '30000.00')], 100, ['b', 'a']],
    [
      'the score, where the dearer bid has just more of it',
      [contender('a', '100.00', '80'), contender('b', '100.01', '80.0151')],
      60,
      ['b', 'a'],
    ],
    [
      'the score, where the dearer bid has just less of it',
      [contender('a', '100.00', '80'), contender('b', '100.01', '80.0149')],
      60,
      ['a', 'b'],
    ],
  ])('%s', (_name, bids, weight, ids) => {
    for (const given of [bids, bids.toReversed()]) {
      const ranked = rankBids(given, weight, []);
      expect(ranked.map(({ id, rank }) => [id, rank])).toEqual(ids.map((id, index) => [id, index + 1]));
      expect(ranked.map(({ decidedBy }) => decidedBy)).toEqual(ids.map(() => 'SCORE'));
    }
  });

  it('treats scores as equal that are equal, even if their decimals never end', () => {
    // 100 ÷ 3 × 60 % + 50 × 40 % and 100 ÷ 6 × 60 % + 75 × 40 %.
    const bids = [contender('x', '1.00', '0'), contender('a', '3.00', '50'), contender('b', '6.00', '75')];
    for (const [breaks, ids] of [
      [['LOWER_TOTAL'], ['a', 'b']],
      [['HIGHER_TECHNICAL'], ['b', 'a']],
    ] as const) {
      const ranked = rankBids(bids, 60, breaks).filter(({ id }) => id !== 'x');
      expect(ranked.map(({ id }) => id)).toEqual(ids);
      expect(ranked[1]?.decidedBy).toBe(breaks[0]);
      expect(ranked.map(({ score }) => score)).toEqual(['40.00', '40.00']);
    }
  });
});

describe('bids with an equal score are ranked by the rules that the event names', () => {
  const early = { submittedAt: new Date('2026-03-02T01:00:00.000Z') };
  const bids = [
    { ...contender('late', '200.00', '100'), leadTimeDays: 10 },
    { ...contender('first', '200.00', '100'), leadTimeDays: 30, ...early },
    contender('cheap', '100.00', '50'),
  ];
  it.each<[readonly TieBreak[], readonly (readonly [string, number, string])[]]>([
    [
      [],
      [
        ['late', 1, 'SCORE'],
        ['first', 1, 'SHARED'],
        ['cheap', 1, 'SHARED'],
      ],
    ],
    [
      ['LOWER_TOTAL'],
      [
        ['cheap', 1, 'SCORE'],
        ['late', 2, 'LOWER_TOTAL'],
        ['first', 2, 'SHARED'],
      ],
    ],
    [
      ['HIGHER_TECHNICAL', 'SHORTER_LEAD_TIME'],
      [
        ['late', 1, 'SCORE'],
        ['first', 2, 'SHORTER_LEAD_TIME'],
        ['cheap', 3, 'HIGHER_TECHNICAL'],
      ],
    ],
    [
      ['LOWER_TOTAL', 'EARLIER_SUBMISSION'],
      [
        ['cheap', 1, 'SCORE'],
        ['first', 2, 'LOWER_TOTAL'],
        ['late', 3, 'EARLIER_SUBMISSION'],
      ],
    ],
  ])('%j', (tieBreaks, expected) => {
    const ranked = rankBids(bids, 50, tieBreaks);
    expect(ranked.map(({ id, rank, decidedBy }) => [id, rank, decidedBy])).toEqual(expected);
  });
});
