import { describe, expect, it } from '@jest/globals';
import { NORMALISERS } from './normalisers.js';

describe('normalising', () => {
  it.each([
    ['capitals', ' ab/1-x ', 'AB/1-X'],
    ['capitals', 'ıß', 'ıß'],
    ['smallLetters', ' Lin@Firm ', 'lin@firm'],
    ['singleBlanks', '　ａｂ \t 1 ', 'AB 1'],
    ['compact', ' 9111 0000 １l', '911100001L'],
    ['compact', 'a-1', 'A-1'],
    ['unbroken', '6222-0000 01ａ', '6222000001A'],
  ] as const)('writes %s %j as %j', (by, typed, written) => {
    expect(NORMALISERS[by](typed)).toBe(written);
  });

  it.each(Object.keys(NORMALISERS) as (keyof typeof NORMALISERS)[])('leaves what is %s already', (by) => {
    const once = NORMALISERS[by](' Ｘy-1  ½ z ');
    expect(NORMALISERS[by](once)).toBe(once);
  });
});
