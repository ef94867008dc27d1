import { type RateSpan, spansWith } from '../../schema/kernel/tax-rates.js';
import type { Read } from '../kernel/command.js';

/** The days on which rates may be stated: those of the law, and those that two people have confirmed. */
export async function taxSpans(read: Pick<Read, 'find'>): Promise<readonly RateSpan[]> {
  const confirmed = await read.find('TaxRate', { state: 'CONFIRMED' });
  const when = ({ confirmedAt }: (typeof confirmed)[number]) => confirmedAt?.getTime() ?? 0;
  return spansWith(confirmed.toSorted((one, other) => when(one) - when(other)));
}
