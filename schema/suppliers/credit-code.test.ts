import { describe, expect, it } from '@jest/globals';
import { checkCreditCode, normaliseCreditCode } from './credit-code.js';

// 17 zeros give the sum 0; a 1 in the first place weighs 1, in the second 3 (GB 32100-2015, table 2).
const RIGHT = ['000000000000000000', '10000000000000000Y', '01000000000000000W', '91110000600037341L'];

describe('checkCreditCode', () => {
  it.each(RIGHT)('accepts %s', (code) => {
    expect(checkCreditCode(code)).toEqual({ code, wellFormed: true, checkCharacterRight: true });
  });

  it.each([
    '91110000-60003734-1L',
    ' 91110000 60003734 1l',
    '９１１１００００６０００３７３４１Ｌ',
  ])('reads %s as people copy it', (typed) => {
    expect(checkCreditCode(typed)).toEqual({ code: '91110000600037341L', wellFormed: true, checkCharacterRight: true });
  });

  it.each([
    ['91110000600037341M', 'wrong check character'],
    ['91110000600037431L', 'two characters exchanged'],
    ['911100006000373410', 'zero for the check character'],
  ])('flags %s: %s', (code) => {
    expect(checkCreditCode(code)).toEqual({ code, wellFormed: true, checkCharacterRight: false });
  });

  it.each([
    ['', 'nothing'],
    ['9111000060003734', '16 characters'],
    ['91110000600037341', '17 characters'],
    ['91110000600037341LL', '19 characters'],
    ['9111000060003734IL', 'letter I'],
    ['9111000060003734OL', 'letter O'],
    ['9111000060003734SL', 'letter S'],
    ['9111000060003734VL', 'letter V'],
    ['9111000060003734ZL', 'letter Z'],
    ['91A10000600037341L', 'letter in the region'],
    ['9'.repeat(100_000), 'far too long'],
  ])('refuses %s: %s', (code) => {
    expect(checkCreditCode(code)).toMatchObject({ wellFormed: false, checkCharacterRight: false });
  });

  it('detects every single wrong character', () => {
    const code = '91110000600037341L';
    for (let place = 8; place < 18; place++)
      for (const other of '0123456789ABCDEFGHJKLMNPQRTUWXY') {
        if (other === code[place]) continue;
        const changed = code.slice(0, place) + other + code.slice(place + 1);
        expect([changed, checkCreditCode(changed).checkCharacterRight]).toEqual([changed, false]);
      }
  });
});

describe('normaliseCreditCode', () => {
  it.each([
    ' 9111 0000 6000 3734 1l ',
    '９１１１００００６０００３７３４１Ｌ',
    '91110000600037341L　',
  ])('reads %s', (text) => {
    expect(normaliseCreditCode(text)).toBe('91110000600037341L');
  });
});
