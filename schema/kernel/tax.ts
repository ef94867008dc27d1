import type { Decimal } from 'decimal.js';
import { exact, plain, sumOf } from './exact.js';
import { lineTotal, minorPlaces } from './line-total.js';

/** What prices contain: they are quoted and compared with tax (含税) or without (不含税). */
export const PRICE_BASES = ['WITH_TAX', 'WITHOUT_TAX'] as const;

/** Whether prices contain tax. */
export type PriceBasis = (typeof PRICE_BASES)[number];

/** An amount in its parts, as text with the places of the currency's minor unit; net + tax = total. */
export interface Taxed {
  /** Without tax (不含税金额). */
  readonly net: string;
  /** 税额. */
  readonly tax: string;
  /** With tax (价税合计): what is owed. */
  readonly total: string;
}

/** A line at its price; `taxRate` is in per cent. */
export interface PricedAt {
  readonly quantity: string;
  readonly unitPrice: string;
  readonly taxRate: string;
}

/**
 * The amounts of a line, each rounded half up to the currency's minor unit. Quoted without tax, the tax is net × rate (增值税法 art. 16: 销项税额 =
 * 销售额 × 税率); quoted with tax, net is total ÷ (1 + rate) and the tax is the rest, so that both add up to what was quoted.
 */
export function taxed({ quantity, unitPrice, taxRate }: PricedAt, basis: PriceBasis, currency: string): Taxed {
  const places = minorPlaces(currency);
  const quoted = exact(lineTotal(quantity, unitPrice, currency));
  if (basis === 'WITHOUT_TAX') {
    const tax = exact(quoted.times(taxRate).div(100).toFixed(places));
    return { net: quoted.toFixed(places), tax: tax.toFixed(places), total: quoted.plus(tax).toFixed(places) };
  }
  const net = exact(quoted.times(100).div(exact(taxRate).plus(100)).toFixed(places));
  return { net: net.toFixed(places), tax: quoted.minus(net).toFixed(places), total: quoted.toFixed(places) };
}

/** The sums of lines, part by part. */
export function taxedSum(lines: readonly Taxed[], currency: string): Taxed {
  const places = minorPlaces(currency);
  const sum = (part: keyof Taxed) => sumOf(lines.map((line) => line[part])).toFixed(places);
  return { net: sum('net'), tax: sum('tax'), total: sum('total') };
}

/** An amount of money for each part. */
export function taxedMoney({ net, tax, total }: Taxed, currency: string) {
  return { net: { amount: net, currency }, tax: { amount: tax, currency }, total: { amount: total, currency } };
}

/** The part of an amount that is compared on a basis. */
export function amountOn<Amount>({ net, total }: { readonly net: Amount; readonly total: Amount }, basis: PriceBasis) {
  return basis === 'WITH_TAX' ? total : net;
}

/** What a unit price contains: its basis, and the rate of its line in per cent. */
export interface PriceTerms {
  readonly basis: PriceBasis;
  readonly taxRate: string;
}

function isSameNet(from: PriceTerms, to: PriceTerms): boolean {
  return from.basis === to.basis && (to.basis === 'WITHOUT_TAX' || exact(from.taxRate).eq(to.taxRate));
}

// As many places as the unit price of an invoice may have.
const PRICE_PLACES = 10;

/**
 * A unit price in other terms with the same net price: taken to its net, and from there to the other basis at the other rate. Not rounded; a
 * quotient without an end has the 80 digits of `exact`.
 */
export function exactPriceIn(unitPrice: string, from: PriceTerms, to: PriceTerms): Decimal {
  if (isSameNet(from, to)) return exact(unitPrice);
  const factor = ({ basis, taxRate }: PriceTerms) => (basis === 'WITH_TAX' ? exact(taxRate).plus(100) : exact('100'));
  return exact(unitPrice).times(factor(to)).div(factor(from));
}

/** The same as a price that can be written: rounded to ten places, and the same text where nothing is to be converted. */
export function priceIn(unitPrice: string, from: PriceTerms, to: PriceTerms): string {
  if (isSameNet(from, to)) return unitPrice;
  return plain(exactPriceIn(unitPrice, from, to).toDecimalPlaces(PRICE_PLACES));
}
