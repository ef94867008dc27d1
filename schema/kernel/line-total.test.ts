import { describe, expect, it } from '@jest/globals';
import { exact, plain, sumOf } from './exact.js';
import { lineTotal, totalOf } from './line-total.js';

describe('lineTotal', () => {
  it.each([
    ['3', '0.335', 'CNY', '1.01'],
    ['3', '0.3349', 'CNY', '1.00'],
    ['1', '0.005', 'CNY', '0.01'],
    ['10', '12.50', 'JPY', '125'],
    ['3', '0.5', 'JPY', '2'],
    ['3', '0.1', 'USD', '0.30'],
    ['999999999999999', '999999999999999', 'EUR', '999999999999998000000000000001.00'],
  ])('%s × %s %s is %s', (quantity, unitPrice, currency, total) => {
    expect(lineTotal(quantity, unitPrice, currency)).toBe(total);
  });

  it('totals are added up without floats', () => {
    expect(totalOf([{ total: '0.10' }, { total: '0.20' }], 'CNY')).toBe('0.30');
    expect(totalOf([], 'JPY')).toBe('0');
    expect(plain(sumOf(['0.1', '0.2', '0.0001']))).toBe('0.3001');
    expect(plain(exact('0.0000001'))).toBe('0.0000001');
  });
});
