import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { exact } from './exact.js';
import { PRICE_BASES, priceIn, taxed, taxedSum } from './tax.js';

const line = (unitPrice: string, taxRate: string, quantity = '1') => ({ quantity, unitPrice, taxRate });

describe('the amounts of a line', () => {
  it.each([
    ['with tax', 'WITH_TAX', line('113', '13'), { net: '100.00', tax: '13.00', total: '113.00' }],
    ['without tax', 'WITHOUT_TAX', line('100', '13'), { net: '100.00', tax: '13.00', total: '113.00' }],
    ['with tax, rounded', 'WITH_TAX', line('12.5', '13', '10'), { net: '110.62', tax: '14.38', total: '125.00' }],
    ['without tax, half up', 'WITHOUT_TAX', line('0.05', '10'), { net: '0.05', tax: '0.01', total: '0.06' }],
    ['at no rate', 'WITH_TAX', line('3.1415', '0', '100'), { net: '314.15', tax: '0.00', total: '314.15' }],
  ] as const)('quoted %s', (_, basis, priced, amounts) => {
    expect(taxed(priced, basis, 'CNY')).toEqual(amounts);
  });

  it('have no places in a currency without a minor unit', () => {
    expect(taxed(line('1000', '13'), 'WITHOUT_TAX', 'JPY')).toEqual({ net: '1000', tax: '130', total: '1130' });
  });

  const cents = fc.integer({ min: 1, max: 10 ** 9 }).map((many) => exact(String(many)).div(100).toFixed());
  const rates = fc.constantFrom('0', '1', '3', '6', '9', '13', '16', '17');
  it('always add up, to a minor unit what the rate makes of them', () => {
    fc.assert(
      fc.property(cents, cents, rates, fc.constantFrom(...PRICE_BASES), (quantity, unitPrice, taxRate, basis) => {
        const { net, tax, total } = taxed({ quantity, unitPrice, taxRate }, basis, 'CNY');
        expect(exact(net).plus(tax).toFixed(2)).toBe(total);
        expect(exact(net).times(taxRate).div(100).minus(tax).abs().lte('0.01')).toBe(true);
      }),
    );
  });
});

it('sums lines part by part, without a rounding of its own', () => {
  const lines = [taxed(line('12.5', '13', '10'), 'WITH_TAX', 'CNY'), taxed(line('3.33', '3'), 'WITH_TAX', 'CNY')];
  expect(taxedSum(lines, 'CNY')).toEqual({ net: '113.85', tax: '14.48', total: '128.33' });
  expect(taxedSum([], 'CNY')).toEqual({ net: '0.00', tax: '0.00', total: '0.00' });
});

describe('a price in other terms', () => {
  const terms = (basis: (typeof PRICE_BASES)[number], taxRate: string) => ({ basis, taxRate });
  it.each([
    ['stays as it is on the same basis at the same rate', '12.50', ['WITH_TAX', '13'], ['WITH_TAX', '13.00'], '12.50'],
    ['stays as it is without tax, whatever the rate', '10', ['WITHOUT_TAX', '16'], ['WITHOUT_TAX', '13'], '10'],
    ['loses its tax', '113', ['WITH_TAX', '13'], ['WITHOUT_TAX', '13'], '100'],
    ['gains its tax', '100', ['WITHOUT_TAX', '13'], ['WITH_TAX', '13'], '113'],
    ['keeps its net when the rate changes', '113', ['WITH_TAX', '13'], ['WITH_TAX', '16'], '116'],
    ['is rounded to ten places', '12.5', ['WITH_TAX', '13'], ['WITHOUT_TAX', '13'], '11.0619469027'],
  ] as const)('%s', (_, price, [fromBasis, fromRate], [toBasis, toRate], expected) => {
    expect(priceIn(price, terms(fromBasis, fromRate), terms(toBasis, toRate))).toBe(expected);
  });
});
