import type { Dossier, DossierBid } from '../../schema/dossier/index.js';

/** The suppliers that bid for a lot: their number and their bids, which are empty where only the number was published. */
export interface Tenderers {
  readonly count: number;
  readonly bids: readonly DossierBid[];
}

/** The bids that counted at opening: neither withdrawn nor merely invited. Null before opening. */
export function standingBids({ bids }: Pick<Dossier, 'bids'>): DossierBid[] | null {
  return bids?.details.filter(({ status }) => status !== 'withdrawn' && status !== 'invited') ?? null;
}

/**
 * The suppliers whose bids counted, for each lot; for the purchase as a whole where it has no lots. Without bids, the published number;
 * null where there is neither.
 */
export function tenderersByLot(dossier: Pick<Dossier, 'tender' | 'bids'>): Tenderers[] | null {
  const published = dossier.tender?.numberOfTenderers ?? null;
  const bids = standingBids(dossier);
  // An empty list of bids beside a number of tenderers means that nobody filled in the list.
  if (!bids || (bids.length === 0 && (published ?? 0) > 0))
    return published === null ? null : [{ count: published, bids: [] }];
  const lots = [...new Set(bids.flatMap(({ relatedLots }) => relatedLots))];
  const groups = lots.length === 0 ? [bids] : lots.map((lot) => bids.filter((bid) => bid.relatedLots.includes(lot)));
  return groups.map((group) => ({ count: new Set(group.flatMap(tendererIds)).size, bids: group }));
}

/** The names of those who made a bid. */
export function namesOf({ tenderers }: DossierBid): string {
  return tenderers.map(({ id, name }) => name ?? id).join('、');
}

function tendererIds({ tenderers }: DossierBid): string[] {
  return tenderers.map(({ id }) => id);
}
