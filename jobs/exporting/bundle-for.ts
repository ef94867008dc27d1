import { type Actor, SYSTEM_ACTOR } from '../../api/kernel/actor.js';
import { listRows, rowsById } from '../../api/kernel/reads.js';
import {
  type Classes,
  classesFor,
  type Disclosure,
  type LogDifference,
  type TrailKeys,
  zipBundle,
} from '../../api/trail/index.js';
import { parseManifest } from '../../schema/trail/index.js';
import { purchaseBundle } from './purchase-bundle.js';

/** Quotes are still sealed: a bundle would tell how many there are. */
export class StillSealed extends Error {
  override name = 'StillSealed';
}

const MOST_SCORES = 10_000;
const ONLY_OPEN: Classes = new Set(['open']);

/** A bundle as a zip, and what in the database was found to be otherwise than its entries' bytes say. */
export interface BundleForReader {
  readonly zip: Uint8Array;
  readonly differences: readonly LogDifference[];
}

/**
 * A purchase's bundle with what this person may see opened: of suppliers, who are parties to other purchases too, what is open
 * to all. Throws StillSealed before the quotes are opened, and NothingToExport.
 */
export async function bundleFor(
  purchaseId: string,
  actor: Actor,
  keys: TrailKeys,
  onProgress: (done: number, total: number) => Promise<void>,
): Promise<BundleForReader> {
  const [purchase] = await rowsById('Purchase', actor, [purchaseId]);
  const [event] = purchase ? await rowsById('SourcingEvent', actor, [purchase.eventId]) : [];
  if (event && ['PUBLISHED', 'CLOSED'].includes(event.state)) throw new StillSealed(purchaseId);
  const own = classesFor(actor.roles);
  // Of suppliers, who are parties to other purchases too.
  const supplier: Classes = own.has('open') ? ONLY_OPEN : new Set();
  const disclosure: Disclosure = {
    shut: await shutFor(purchaseId, actor, event?.ranking === null),
    classes: ({ type }) => (type === 'Supplier' ? supplier : own),
    // It is for its reader, who sees suppliers on their own pages; `qingcai export bundle` makes those for outsiders.
    suppliers: 'whole',
  };
  const { files, differences } = await purchaseBundle(purchaseId, disclosure, keys);
  const { entries, pending } = parseManifest(files.get('manifest.json') ?? new Uint8Array());
  const total = entries.length + pending.length;
  await onProgress(0, total);
  const zip = zipBundle(files);
  await onProgress(total, total);
  return { zip, differences };
}

/** What is not opened yet to this person: how others score. */
async function shutFor(purchaseId: string, actor: Actor, isScoring: boolean): Promise<ReadonlySet<string>> {
  if (!isScoring) return new Set();
  const scores = await listRows('Evaluation', SYSTEM_ACTOR, { purchaseId }, { limit: MOST_SCORES });
  return new Set(scores.flatMap(({ expertId, _id }) => (expertId === actor.id ? [] : [_id])));
}
