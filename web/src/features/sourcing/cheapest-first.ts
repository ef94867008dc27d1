import { exact } from '../../../../schema/kernel/exact.js';

interface Priced {
  readonly content: { readonly total: { readonly amount: string } } | null;
}

/** Bids by their totals, the lowest first. */
export function cheapestFirst<Bid extends Priced>(bids: readonly Bid[]): readonly Bid[] {
  const total = ({ content }: Bid) => exact(content?.total.amount ?? '0');
  return [...bids].sort((one, other) => total(one).comparedTo(total(other)));
}
