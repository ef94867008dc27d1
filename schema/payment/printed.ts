import { exact } from '../kernel/exact.js';
import { lineTotal, minorPlaces } from '../kernel/line-total.js';
import { type PriceBasis, type PricedAt, type Taxed, taxed } from '../kernel/tax.js';

/** The amounts of an invoice line as they are printed; null where they are not. */
export interface Printed {
  readonly net: string | null;
  readonly tax: string | null;
  readonly total: string | null;
}

/** The part of an amount that quantity × unit price comes to. */
export function quotedPart(basis: PriceBasis): 'net' | 'total' {
  return basis === 'WITH_TAX' ? 'total' : 'net';
}

/** A part as it is printed, or as the two others that are printed make it; null where neither says it. */
export function printedPart({ net, tax, total }: Printed, part: 'net' | 'total'): string | null {
  const own = part === 'net' ? net : total;
  const other = part === 'net' ? total : net;
  if (own !== null || tax === null || other === null) return own;
  return (part === 'net' ? exact(other).minus(tax) : exact(other).plus(tax)).toFixed();
}

/** The amounts of an invoice line: as printed, and computed where nothing is. Whether they are far apart is not judged here. */
export function amountsAsPrinted(line: PricedAt, printed: Printed, basis: PriceBasis, currency: string): Taxed {
  const places = minorPlaces(currency);
  const base = printedPart(printed, quotedPart(basis)) ?? lineTotal(line.quantity, line.unitPrice, currency);
  const computed = taxed({ quantity: '1', unitPrice: base, taxRate: line.taxRate }, basis, currency);
  if (basis === 'WITHOUT_TAX') {
    const other = printed.total === null ? computed.tax : exact(printed.total).minus(base).toFixed(places);
    const tax = exact(printed.tax ?? other).toFixed(places);
    return { net: computed.net, tax, total: exact(base).plus(tax).toFixed(places) };
  }
  const other = printed.tax === null ? computed.net : exact(base).minus(printed.tax).toFixed(places);
  const net = exact(printed.net ?? other).toFixed(places);
  return { net, tax: exact(base).minus(net).toFixed(places), total: computed.total };
}
