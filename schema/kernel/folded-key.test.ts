import { describe, expect, it } from '@jest/globals';
import { foldedKey } from './folded-key.js';

describe('the folded key', () => {
  it.each([
    ['width', 'ＱＴ－１７', 'QT17'],
    ['case', 'qt-17-a', 'QT17A'],
    ['blanks of all kinds', ' QT\u00a017\u3000\t301 ', 'QT17301'],
    ['kinds of dash', 'A-1‐1‑1‒1–1—1―1−1－1﹣1⁻1─1〜1ー1~1～1∼1➖1', 'A111111111111111111'],
    ['what is not seen', 'Q\u200bT\u200c\u200d\u2060\ufeff\u00ad1\u202e7\ufe0f', 'QT17'],
    ['Cyrillic capitals', 'АВЕКМНОРСТХ', 'ABEKMHOPCTX'],
    ['small Cyrillic letters', 'авекмнорстх', 'ABEKMHOPCTX'],
    ['Greek letters', 'ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ', 'ABEZHIKMNOPTYX'],
    ['a Cyrillic letter that looks like I', 'Іl', 'IL'],
    ['a Cyrillic letter that looks like a digit', 'ЗА', '3A'],
    ['Roman numerals and ligatures', 'Ⅻ-ﬁ', 'XIIFI'],
    ['letters in circles', 'Ⓠ①', 'Q1'],
  ])('does not tell apart by %s', (_, typed, key) => {
    expect(foldedKey(typed)).toBe(key);
  });

  it.each([
    ['O and 0', 'QO1', 'Q01'],
    ['I, L and 1', 'I', '1'],
    ['L and 1', 'l', '1'],
    ['m and rn', 'm', 'rn'],
    ['slashes and dots', 'A/1', 'A.1'],
    ['Chinese characters', '一汽', '二汽'],
    ['a character and the dash that it looks like', '一1', '1'],
    ['accents', 'MÜLLER', 'MULLER'],
  ])('tells apart %s', (_, one, other) => {
    expect(foldedKey(one)).not.toBe(foldedKey(other));
  });

  it.each([
    ['长春（一汽）动力有限公司', '长春(一汽)动力有限公司'],
    ['长春 一汽\u200b动力有限公司', '长春一汽动力有限公司'],
    ['Voith  Turbo GmbH', 'VOITH TURBO GMBH'],
    ['Vоith Turbo GmbH', 'Voith Turbo GmbH'],
  ])('takes the firms %s and %s for one', (one, other) => {
    expect(foldedKey(one)).toBe(foldedKey(other));
  });

  it('takes plain characters as it takes them among others', () => {
    for (let code = 32; code < 127; code++) {
      const plain = `a${String.fromCharCode(code)}1`;
      expect([plain, foldedKey(plain)]).toEqual([plain, foldedKey(`${plain}\u200b`)]);
    }
  });

  it.each(['---', '—', '\u200b'])('leaves a text of nothing that counts apart from others: %j', (typed) => {
    expect(foldedKey(typed)).toBe(typed.normalize('NFKC').trim());
  });

  it.each([
    'qt‑17—３０１',
    '长春（一汽）动力',
    'Ⅻ-ﬁ',
    'ЗАЮ Ыγν',
    'straße ŉ',
    'É̈',
  ])('leaves its own keys as they are: %s', (typed) => {
    expect(foldedKey(foldedKey(typed))).toBe(foldedKey(typed));
  });
});
