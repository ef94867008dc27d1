import { describe, expect, it } from '@jest/globals';
import { amountText, grouped, priceText } from './amount-text.js';

describe('the text of a decimal', () => {
  it.each([
    ['0', '0'],
    ['999', '999'],
    ['1000', '1,000'],
    ['-1234567.5', '-1,234,567.5'],
    ['1234.000001', '1,234.000001'],
  ])('groups the digits of %s as %s', (decimal, text) => {
    expect(grouped(decimal)).toBe(text);
  });

  it('of an amount ends with its currency', () => {
    expect(amountText({ amount: '1234.00', currency: 'CNY' })).toBe('1,234.00 CNY');
  });
});

describe('the text of a unit price', () => {
  it.each([
    ['53', 'CNY', '53.00'],
    ['51.2', 'CNY', '51.20'],
    ['1288.05', 'EUR', '1,288.05'],
    ['0.0125', 'CNY', '0.0125'],
    ['53', 'JPY', '53'],
    ['53.5', 'JPY', '53.5'],
  ])('shows %s in %s as %s', (price, currency, text) => {
    expect(priceText(price, currency)).toBe(text);
  });
});
