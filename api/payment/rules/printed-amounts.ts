import { exact } from '../../../schema/kernel/exact.js';
import { lineTotal, minorPlaces } from '../../../schema/kernel/line-total.js';
import type { PriceBasis, PricedAt, Taxed } from '../../../schema/kernel/tax.js';
import { amountsAsPrinted, type Printed, printedPart, quotedPart } from '../../../schema/payment/printed.js';
import { type Refusal, refuse, refuseTogether } from '../../kernel/refusal.js';

/** What the unit price contains, the currency, and where in the input the line stands. */
export interface PrintedIn {
  readonly basis: PriceBasis;
  readonly currency: string;
  readonly path: readonly (string | number)[];
}

/**
 * The amounts of an invoice line: as printed, computed where they are not. The amount on the basis of the price may lie within one minor unit
 * of quantity × price, and the tax within one of what the rate makes of it; what is printed has to add up.
 */
export function printedAmounts(
  line: PricedAt,
  printed: Printed,
  { basis, currency, path }: PrintedIn,
): Taxed | Refusal {
  const places = minorPlaces(currency);
  const minorUnit = exact('10').pow(-places);
  const unlike = (amount: string, part: string) => {
    const sum = lineTotal(line.quantity, line.unitPrice, currency);
    return refuse('RULE', 'payment.printedApart', [...path, part], { printed: amount, sum });
  };
  const tooFine = (['net', 'tax', 'total'] as const).map((part) => {
    const amount = printed[part];
    return amount !== null && exact(amount).decimalPlaces() > places ? unlike(amount, part) : null;
  });
  const fault = refuseTogether(tooFine);
  if (fault) return fault;
  const part = quotedPart(basis);
  const quoted = printedPart(printed, part);
  if (quoted !== null && exact(line.quantity).times(line.unitPrice).minus(quoted).abs().gt(minorUnit))
    return unlike(quoted, printed[part] === null ? 'tax' : part);
  const { net, tax, total } = printed;
  if (net !== null && tax !== null && total !== null && !exact(net).plus(tax).eq(total))
    return refuse('RULE', 'payment.partsUnlikeTotal', [...path, 'total'], { net, tax, total });
  const amounts = amountsAsPrinted(line, printed, basis, currency);
  return taxRefused(amounts, { rate: line.taxRate, basis, places }, [...path, mostTyped(printed)]) ?? amounts;
}

/** The part that explains a tax that does not fit, as far as anything is typed. */
function mostTyped({ net, tax }: Printed): string {
  if (tax !== null) return 'tax';
  return net === null ? 'total' : 'net';
}

/** The tax is near the rate of the net; where prices contain it, the net is near what the rate leaves of the total. */
function taxRefused(
  { net, tax, total }: Taxed,
  { rate, basis, places }: { readonly rate: string; readonly basis: PriceBasis; readonly places: number },
  path: readonly (string | number)[],
): Refusal | null {
  const lawful = exact(net).times(rate).div(100);
  const lawfulNet = exact(total).times(100).div(exact(rate).plus(100));
  const apart = basis === 'WITH_TAX' ? lawfulNet.minus(net) : lawful.minus(tax);
  const isFree = exact(rate).isZero() && !exact(tax).isZero();
  if (apart.abs().lte(exact('10').pow(-places)) && !isFree) return null;
  return refuse('RULE', 'payment.taxApart', path, { tax, net, rate, lawful: lawful.toFixed(places) });
}
