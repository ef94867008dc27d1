import { decimal, money, sharedWord } from './fields.js';
import { PRICE_BASES, type PriceBasis } from './tax.js';
import { TAXPAYERS, type Taxpayer } from './tax-rates.js';

/** Whether the unit prices of a document contain tax. */
export const priceBasis = sharedWord<PriceBasis>('PriceBasis', PRICE_BASES, 'kernel.priceBasis');

/** A kind of taxpayer. */
export const taxpayer = sharedWord<Taxpayer>('Taxpayer', TAXPAYERS, 'kernel.taxpayer');

/** A tax rate in per cent. */
export const taxRate = decimal.places(2).atMost(100, 'kernel.taxRate');

/** The rate and the amounts of a line besides its total. */
export const lineTax = {
  taxRate: taxRate.about('Per cent.'),
  net: decimal.about('Without tax.'),
  tax: decimal,
};

/** The sums of a document besides its total, which is with tax. */
export const sumsOfTax = {
  net: money.commercial().about('Without tax.'),
  tax: money.commercial(),
};
