import { describe, expect, it } from '@jest/globals';
import { judgePlaces } from './places.js';

describe('how many questions are worked on at once', () => {
  it.each<[string, number, number, number[], number]>([
    ['grows by a few while all goes well', 40, 20, [30, 80, 200], 44],
    ['grows where nothing was asked', 24, 0, [], 28],
    ['grows to a limit', 62, 20, [30], 64],
    ['falls by a fifth where the process comes a little late', 100, 130, [30], 80],
    ['falls by half where it comes twice as late as it may', 100, 240, [30], 50],
    ['falls to a quarter at once, however late it comes', 100, 4_000, [30], 25],
    ['falls where most answers were slow', 100, 20, [1_200, 1_500, 90], 80],
    ['does not fall for a few dear questions', 40, 20, [3_000, 80, 90], 44],
    ['leaves some however slow everything is', 25, 4_000, [6_000], 24],
  ])('%s', (_, places, lateMs, tookMs, after) => {
    expect(judgePlaces(places, { lateMs, tookMs })).toBe(after);
  });
});
