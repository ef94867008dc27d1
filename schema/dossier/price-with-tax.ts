import { priceIn } from '../kernel/tax.js';
import type { State } from '../trail/index.js';
import { textIn } from './read-state.js';

/**
 * The unit price of a line with tax, so that prices of bids, contracts, orders and invoices stand on one basis. As it is written where nothing
 * says that it has none, as of imported purchases.
 */
export function priceWithTax(line: State, basis: string | null): string | null {
  const price = textIn(line, 'unitPrice');
  const taxRate = textIn(line, 'taxRate');
  if (price === null || taxRate === null || basis !== 'WITHOUT_TAX') return price;
  return priceIn(price, { basis: 'WITHOUT_TAX', taxRate }, { basis: 'WITH_TAX', taxRate });
}
