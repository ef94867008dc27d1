import type { Dossier, DossierBid } from '../../schema/dossier/index.js';

/** The suppliers that bid for a lot: how many, and their bids; none where only the number was published. */
export interface Tenderers {
  readonly count: number;
  readonly bids: readonly DossierBid[];
}

/** The bids that stood at opening: neither withdrawn nor merely invited. Null before opening. */
export function standingBids({ bids }: Pick<Dossier, 'bids'>): DossierBid[] | null {
  return bids?.details.filter(({ status }) => status !== 'withdrawn' && status !== 'invited') ?? null;
}

/**
 * The suppliers with a bid that stood, for each lot; one for the whole where there are no lots. Without bids the published number;
 * null where there is neither.
 */
export function tenderersByLot(dossier: Pick<Dossier, 'tender' | 'bids'>): Tenderers[] | null {
  const published = dossier.tender?.numberOfTenderers ?? null;
  const bids = standingBids(dossier);
  // A list without bids beside a number of tenderers is a list that nobody filled in.
  if (!bids || (bids.length === 0 && (published ?? 0) > 0))
    return published === null ? null : [{ count: published, bids: [] }];
  const lots = [...new Set(bids.flatMap(({ relatedLots }) => relatedLots))];
  const groups = lots.length === 0 ? [bids] : lots.map((lot) => bids.filter((bid) => bid.relatedLots.includes(lot)));
  return groups.map((group) => ({ count: new Set(group.flatMap(tendererIds)).size, bids: group }));
}

/** The names of who made a bid. */
export function namesOf({ tenderers }: DossierBid): string {
  return tenderers.map(({ id, name }) => name ?? id).join('、');
}

function tendererIds({ tenderers }: DossierBid): string[] {
  return tenderers.map(({ id }) => id);
}
