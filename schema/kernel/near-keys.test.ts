import { describe, expect, it } from '@jest/globals';
import { keysNear } from './near-keys.js';

describe('keys near to another', () => {
  it.each([
    ['two changed over', 'INV1405', 'NEAR'],
    ['one left out', 'INV145', 'NEAR'],
    ['one more', 'INV10455', 'NEAR'],
    ['a letter for a digit', 'INV1O45', 'NEAR'],
    ['a letter for a letter', 'IMV1045', 'NEAR'],
    ['a digit for a digit, as in the next number of a series', 'INV1046', 'OTHER_DIGIT'],
    ['itself', 'INV1045', undefined],
    ['two slips', 'INV145O', undefined],
    ['changed over with one between', 'INV4015', undefined],
  ] as const)('%s: %s', (_, other, nearness) => {
    expect(keysNear('INV1045').get(other)).toBe(nearness);
  });

  it('is the same in both directions', () => {
    for (const [near, nearness] of keysNear('INV10'))
      expect([near, keysNear(near).get('INV10')]).toEqual([near, nearness]);
  });

  it.each(['', 'A1', 'A12'])('a key as short as %j is near to none', (key) => {
    expect(keysNear(key).size).toBe(0);
  });

  it('one of twenty characters can be asked for at once', () => {
    expect(keysNear('26312000000000000001').size).toBeLessThan(1_600);
  });
});
