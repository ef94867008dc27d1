import { describe, expect, it } from '@jest/globals';
import { percentText } from './percent-text.js';

describe('a share in per cent', () => {
  it.each([
    ['everything', 1, '100%'],
    ['all but a few', 2999 / 3000, '>99.9%'],
    ['most', 0.9996 - 0.0036, '99.6%'],
    ['a third', 1 / 3, '33.3%'],
    ['a few', 1 / 3000, '<0.1%'],
    ['nothing', 0, '0%'],
  ])('says of %s what it is', (_what, share, text) => {
    expect(percentText(share)).toBe(text);
  });
});
