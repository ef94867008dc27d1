import { exact } from '../../../../schema/kernel/exact.js';
import { amountOn, type PriceBasis } from '../../../../schema/kernel/tax.js';

interface Amount {
  readonly amount: string;
}

interface Priced {
  readonly content: { readonly net: Amount; readonly total: Amount } | null;
}

/** Bids by what is compared of them, the lowest first. */
export function cheapestFirst<Bid extends Priced>(bids: readonly Bid[], basis: PriceBasis): readonly Bid[] {
  const total = ({ content }: Bid) => exact(content ? amountOn(content, basis).amount : '0');
  return [...bids].sort((one, other) => total(one).comparedTo(total(other)));
}
