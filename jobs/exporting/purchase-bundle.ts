import { linkedSubjects } from '../../api/purchases/index.js';
import { withdrawnBids } from '../../api/sourcing/index.js';
import { bundleOf, type Disclosure, type MadeBundle, type TrailKeys } from '../../api/trail/index.js';
import { waitForCensus } from '../../api/trail/wait-for-census.js';

/** A purchase's bundle, and whether a census that a witness has recounted counts all of it. */
export interface PurchaseBundle extends MadeBundle {
  readonly isCounted: boolean;
}

/**
 * The bundle of a purchase with what is linked to it, whoever asks and whatever of it is disclosed; of bids that were withdrawn no more
 * than what is open to all. Waits for a census. Throws NothingToExport.
 */
export async function purchaseBundle(
  purchaseId: string,
  disclosure: Disclosure,
  keys: TrailKeys,
): Promise<PurchaseBundle> {
  const isCounted = await waitForCensus(purchaseId, keys.policy().policy);
  const withdrawn = await withdrawnBids(purchaseId);
  const { requisitions, suppliers } = await linkedSubjects(purchaseId);
  const classes: Disclosure['classes'] = (subject) => {
    const shown = disclosure.classes(subject);
    return withdrawn.has(subject.id) ? new Set(shown.has('open') ? ['open'] : []) : shown;
  };
  const made = await bundleOf(purchaseId, [...requisitions, ...suppliers], { ...disclosure, classes }, keys);
  return { ...made, isCounted };
}
