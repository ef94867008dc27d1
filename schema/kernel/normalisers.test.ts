import { describe, expect, it } from '@jest/globals';
import { NORMALISERS } from './normalisers.js';

describe('normalising', () => {
  it.each([
    ['ofPaper', ' ab/1-x ', 'AB/1-X'],
    ['ofPaper', 'ıß', 'ıß'],
    ['ofPaper', 'ｉｎｖ　２０２６ 001', 'INV2026001'],
    ['ofPaper', 'A‐1 A‑1 A–1 A—1 A−1 A－1', 'A-1A-1A-1A-1A-1A-1'],
    ['ofPaper', 'A\u200b1\u00ad2\u2060\ufeff', 'A12'],
    ['ofPaper', 'А1', 'А1'],
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
