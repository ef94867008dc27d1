import { describe, expect, it } from '@jest/globals';
import type { PriceBasis } from '../../../schema/kernel/tax.js';
import type { Printed } from '../../../schema/payment/printed.js';
import { printedAmounts } from './printed-amounts.js';

const NOTHING: Printed = { net: null, tax: null, total: null };
const LINE = { quantity: '3', unitPrice: '3.333333', taxRate: '13' };
const amounts = (printed: Partial<Printed>, basis: PriceBasis = 'WITHOUT_TAX', line = LINE) =>
  printedAmounts(line, { ...NOTHING, ...printed }, { basis, currency: 'CNY', path: ['lines', 0] });

describe('the amounts of an invoice line', () => {
  it('are computed where nothing is printed', () => {
    expect(amounts({})).toEqual({ net: '10.00', tax: '1.30', total: '11.30' });
    expect(amounts({}, 'WITH_TAX')).toEqual({ net: '8.85', tax: '1.15', total: '10.00' });
  });

  it.each([
    ['net', { net: '9.99' }, { net: '9.99', tax: '1.30', total: '11.29' }],
    ['tax', { tax: '1.31' }, { net: '10.00', tax: '1.31', total: '11.31' }],
    ['total', { total: '11.31' }, { net: '10.00', tax: '1.31', total: '11.31' }],
    ['net and tax', { net: '10.00', tax: '1.29' }, { net: '10.00', tax: '1.29', total: '11.29' }],
    ['tax and total', { tax: '1.30', total: '11.29' }, { net: '9.99', tax: '1.30', total: '11.29' }],
    ['all', { net: '10', tax: '1.3', total: '11.3' }, { net: '10.00', tax: '1.30', total: '11.30' }],
  ])('are as printed within a minor unit: %s', (_, printed, expected) => {
    expect(amounts(printed)).toEqual(expected);
  });

  it.each([
    ['net', { net: '8.84' }, { net: '8.84', tax: '1.16', total: '10.00' }],
    ['tax', { tax: '1.16' }, { net: '8.84', tax: '1.16', total: '10.00' }],
    ['total', { total: '9.99' }, { net: '8.84', tax: '1.15', total: '9.99' }],
    ['net and tax', { net: '8.84', tax: '1.15' }, { net: '8.84', tax: '1.15', total: '9.99' }],
  ])('are as printed where the price contains the tax: %s', (_, printed, expected) => {
    expect(amounts(printed, 'WITH_TAX')).toEqual(expected);
  });

  it.each([
    ['a net further away', { net: '9.98' }, 'payment.printedApart', 'net'],
    ['a tax further away', { tax: '1.32' }, 'payment.taxApart', 'tax'],
    ['a total further away', { total: '11.40' }, 'payment.taxApart', 'total'],
    ['parts that do not add up', { net: '10', tax: '1.3', total: '11.31' }, 'payment.partsUnlikeTotal', 'total'],
    ['more places than the currency has', { net: '10.001' }, 'payment.printedApart', 'net'],
  ])('are refused with %s', (_, printed, key, field) => {
    expect(amounts(printed)).toMatchObject({ key, path: ['lines', '0', field] });
  });

  it('are refused with all amounts at once that have too many places', () => {
    const refused = amounts({ net: '10.001', tax: '1.301', total: '11.30' });
    expect('issues' in refused && refused.issues.map(({ path }) => path.at(-1))).toEqual(['net', 'tax']);
  });

  it('have no tax at no rate', () => {
    expect(amounts({ tax: '0.01' }, 'WITHOUT_TAX', { ...LINE, taxRate: '0' })).toMatchObject({
      key: 'payment.taxApart',
    });
    expect(amounts({}, 'WITH_TAX', { ...LINE, taxRate: '0' })).toEqual({ net: '10.00', tax: '0.00', total: '10.00' });
  });
});
