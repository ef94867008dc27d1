import { describe, expect, it } from '@jest/globals';
import { creditCodeCheck, makeCreditCode, organisationCheck } from './make-credit-code.js';
import { createRandom } from './random.js';

describe('check characters of a credit code', () => {
  it.each(['91110000600037341L', '9144030071526726XG', '91330100799655058B', '91440300708461136T'])('%s', (code) => {
    expect(creditCodeCheck(code.slice(0, 17))).toBe(code.slice(17));
    expect(organisationCheck(code.slice(8, 16))).toBe(code.slice(16, 17));
  });

  it('every single wrong digit is noticed', () => {
    const code = '91110000600037341L';
    for (let place = 0; place < 17; place += 1) {
      const wrong = `${code.slice(0, place)}${(Number(code[place]) + 1) % 10}${code.slice(place + 1, 17)}`;
      expect(creditCodeCheck(wrong)).not.toBe('L');
    }
  });

  it('codes that are made have both check characters right', () => {
    const random = createRandom(5);
    for (let turn = 0; turn < 500; turn += 1) {
      const code = makeCreditCode(random, '990101');
      expect(code).toMatch(/^91990101\d{8}[\dX][\dA-HJ-NPQRTUWXY]$/);
      expect(creditCodeCheck(code.slice(0, 17))).toBe(code.slice(17));
      expect(organisationCheck(code.slice(8, 16))).toBe(code.slice(16, 17));
    }
  });

  it.each(['', '99010', '99010A'])('the region %p is refused', (region) => {
    expect(() => makeCreditCode(createRandom(1), region)).toThrow('region');
  });
});
