import { minorPlaces } from './line-total.js';

/** A decimal with its digits grouped; it stays text, so that nothing is rounded. */
export function grouped(decimal: string): string {
  const [whole = '', places] = decimal.split('.');
  const groups = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return places === undefined ? groups : `${groups}.${places}`;
}

/**
 * A unit price with its digits grouped, and with at least the places of its currency's minor unit: `51.2` in CNY is `51.20`; `0.0125` stays
 * as it is, since prices of small parts need more places.
 */
export function priceText(price: string, currency: string): string {
  const [whole = '', places = ''] = price.split('.');
  const padded = places.padEnd(minorPlaces(currency), '0');
  return grouped(padded === '' ? whole : `${whole}.${padded}`);
}

/** An amount with its currency: `1,234.00 CNY`. */
export function amountText({ amount, currency }: { readonly amount: string; readonly currency: string }): string {
  return `${grouped(amount)} ${currency}`;
}

/** A number as it is typed or pasted from a spreadsheet, with full-width digits and thousands separators made plain; the rest stays as it is. */
export function ungrouped(typed: string): string {
  return typed
    .normalize('NFKC')
    .trim()
    .replace(/(\d),(?=\d{3}(\D|$))/g, '$1');
}
