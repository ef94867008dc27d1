import { SYSTEM_ACTOR } from '../../api/kernel/actor.js';
import { allRows } from '../../api/kernel/all-rows.js';
import { withoutShut } from '../../api/kernel/without-shut.js';
import { linkedSubjects } from '../../api/purchases/index.js';
import { withdrawnBids } from '../../api/sourcing/index.js';
import { bundleOf, type Disclosure, type MadeBundle, type TrailKeys, waitForCensus } from '../../api/trail/index.js';
import { BLIND_KINDS, SHUT_KINDS } from '../../schema/secrecy.js';

/** A purchase's bundle, and whether a census recounted by a witness counts all of it. */
export interface PurchaseBundle extends MadeBundle {
  readonly isCounted: boolean;
}

/** What a bundle opens for its reader, apart from what is still secret to that reader. */
export interface Shown extends Omit<Disclosure, 'shut'> {
  /** The account of the reader; null where it is for nobody in particular. */
  readonly reader: string | null;
}

/**
 * The bundle of a purchase with what is linked to it, used whoever asks and whatever is opened. Of contents that are still secret to the
 * reader nothing is opened, and of withdrawn bids no more than what is open to all. Waits for a census. Throws NothingToExport.
 */
export async function purchaseBundle(purchaseId: string, shown: Shown, keys: TrailKeys): Promise<PurchaseBundle> {
  const isCounted = await waitForCensus(purchaseId, keys.policy().policy);
  const withdrawn = await withdrawnBids(purchaseId);
  const { requisitions, suppliers } = await linkedSubjects(purchaseId);
  const classes: Disclosure['classes'] = (subject) => {
    const own = shown.classes(subject);
    return withdrawn.has(subject.id) ? new Set(own.has('open') ? ['open'] : []) : own;
  };
  const disclosure: Disclosure = { shut: await shutTo(purchaseId, shown.reader), classes, suppliers: shown.suppliers };
  const made = await bundleOf(purchaseId, [...requisitions, ...suppliers], disclosure, keys);
  return { ...made, isCounted };
}

/** Subjects of a purchase whose content is still secret to a reader, or that are kept from the reader. */
async function shutTo(purchaseId: string, reader: string | null): Promise<ReadonlySet<string>> {
  const shut = new Set<string>();
  for (const name of [...SHUT_KINDS, ...BLIND_KINDS]) {
    const rows = await allRows(name, SYSTEM_ACTOR, { purchaseId });
    const open = new Set(await withoutShut(name, rows, { audience: 'STAFF', id: reader ?? '', roles: ['EXPERT'] }));
    for (const row of rows) if (!open.has(row)) shut.add(row._id);
  }
  return shut;
}
