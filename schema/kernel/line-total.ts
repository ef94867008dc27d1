import { exact, sumOf } from './exact.js';

/** Currencies without a minor unit; all others in use have two places (ISO 4217). */
const WITHOUT_MINOR_UNIT: readonly string[] = ['JPY'];

/** Places of a currency's minor unit. */
export function minorPlaces(currency: string): number {
  return WITHOUT_MINOR_UNIT.includes(currency) ? 0 : 2;
}

/** Quantity × unit price, rounded half up to the currency's minor unit: the only place where amounts are rounded. */
export function lineTotal(quantity: string, unitPrice: string, currency: string): string {
  return exact(quantity).times(unitPrice).toFixed(minorPlaces(currency));
}

/** The sum of line totals, with the places of the currency's minor unit. */
export function totalOf(lines: readonly { readonly total: string }[], currency: string): string {
  return sumOf(lines.map(({ total }) => total)).toFixed(minorPlaces(currency));
}
