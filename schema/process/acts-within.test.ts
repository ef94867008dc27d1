import { describe, expect, it } from '@jest/globals';
import { actsWithin } from './acts-within.js';

type Act = readonly [move: string, link?: string];
const movesIn = (purchaseId: string, ...history: readonly Act[]) =>
  actsWithin(history, purchaseId, ([, link]) => link ?? null).map(([move]) => move);

describe('what a requisition did within a purchase', () => {
  it('is all of it while it was in none', () => {
    expect(movesIn('pur_1', ['create'], ['approve'], ['source', 'pur_1'], ['fulfil'])).toEqual([
      ...['create', 'approve', 'source', 'fulfil'],
    ]);
  });

  it('has nothing that it did in another one, nor that it was taken out of that', () => {
    const history: readonly Act[] = [
      ...([['approve'], ['callOff', 'pur_1'], ['deliver'], ['await'], ['free', 'pur_1'], ['withdraw']] as const),
      ...([['source', 'pur_2'], ['fulfil']] as const),
    ];
    expect(movesIn('pur_1', ...history)).toEqual(['approve', 'callOff', 'deliver', 'await', 'free', 'withdraw']);
    expect(movesIn('pur_2', ...history)).toEqual(['approve', 'withdraw', 'source', 'fulfil']);
  });

  it('has both times that it was in the same one', () => {
    const history: readonly Act[] = [
      ...([
        ['callOff', 'pur_1'],
        ['free', 'pur_1'],
        ['callOff', 'pur_1'],
        ['free', 'pur_1'],
      ] as const),
      ...([['source', 'pur_2']] as const),
    ];
    expect(movesIn('pur_1', ...history)).toHaveLength(4);
    expect(movesIn('pur_2', ...history)).toEqual(['source']);
  });
});
