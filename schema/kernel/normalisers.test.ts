import { describe, expect, it } from '@jest/globals';
import { NORMALISERS } from './normalisers.js';

describe('normalising', () => {
  it.each([
    ['smallLetters', ' Lin@Firm ', 'lin@firm'],
    ['singleBlanks', '　ａｂ \t 1 ', 'AB 1'],
    ['compact', ' 9111 0000 １l', '911100001L'],
    ['compact', 'a-1', 'A-1'],
    ['asKey', '6222-0000 01ａ', '6222000001A'],
    ['asKey', '6222–0000\u200b\u00a001', '6222000001'],
    ['asKey', '9135 0211 \u041c000 100Y 46', '91350211M000100Y46'],
  ] as const)('writes %s %j as %j', (by, typed, written) => {
    expect(NORMALISERS[by](typed)).toBe(written);
  });

  it.each(Object.keys(NORMALISERS) as (keyof typeof NORMALISERS)[])('leaves what is %s already', (by) => {
    const once = NORMALISERS[by](' Ｘy-1  ½ z ');
    expect(NORMALISERS[by](once)).toBe(once);
  });
});
