import { describe, expect, it } from '@jest/globals';
import { judgePlaces } from './places.js';

describe('how many questions are worked on at once', () => {
  it.each<[string, number, number, number[], number]>([
    ['grows by a few while all goes well', 100, 20, [30, 80, 200], 104],
    ['grows where nothing was asked', 12, 0, [], 16],
    ['grows to a limit', 254, 20, [30], 256],
    ['falls by a fifth where the process comes late', 100, 400, [30], 80],
    ['falls where most answers were slow', 100, 20, [1_200, 1_500, 90], 80],
    ['does not fall for a few dear questions', 100, 20, [3_000, 80, 90], 104],
    ['leaves some however slow everything is', 13, 4_000, [6_000], 12],
  ])('%s', (_, places, lagMs, tookMs, after) => {
    expect(judgePlaces(places, { lagMs, tookMs })).toBe(after);
  });
});
