import type { Actor } from '../../api/kernel/actor.js';
import { rowsById } from '../../api/kernel/reads.js';
import { type Classes, classesFor, type LogDifference, type TrailKeys, zipBundle } from '../../api/trail/index.js';
import { MEGABYTE } from '../../schema/kernel/file-kinds.js';
import { SEALED } from '../../schema/sourcing/sourcing-event.js';
import { type BundleFiles, parseManifest } from '../../schema/trail/index.js';
import { withAttachedBytes } from './attached-bytes.js';
import { purchaseBundle, type Shown } from './purchase-bundle.js';

/** Quotes are still sealed, and a bundle would reveal how many there are. */
export class StillSealed extends Error {
  override name = 'StillSealed';
}

/** Bytes of some files are gone, or are not those that were attached. */
export class FilesMissing extends Error {
  override name = 'FilesMissing';
}

/** How much the files of a bundle made here may have together: a worker holds all of it, beside its other work. */
const MOST_BYTES = 200 * MEGABYTE;
const ONLY_OPEN: Classes = new Set(['open']);

/** Whether the bundle takes files along, and who is told how far it is. */
interface Making {
  readonly isWithFiles: boolean;
  readonly onProgress: (done: number, total: number) => Promise<void>;
}

/** A bundle as a zip, and where the database was found to differ from the bytes of its entries. */
export interface BundleForReader {
  readonly zip: Uint8Array;
  readonly differences: readonly LogDifference[];
}

/**
 * A purchase's bundle, opening what this person may see. Of suppliers, which take part in other purchases too, it opens only what is open
 * to all. With the files that it names where that is asked for. Throws StillSealed before the quotes are opened, NothingToExport, TooManyFiles and
 * FilesMissing.
 */
export async function bundleFor(
  purchaseId: string,
  actor: Actor,
  keys: TrailKeys,
  { isWithFiles, onProgress }: Making,
): Promise<BundleForReader> {
  const [purchase] = await rowsById('Purchase', actor, [purchaseId]);
  const [event] = purchase?.eventId ? await rowsById('SourcingEvent', actor, [purchase.eventId]) : [];
  if (event && SEALED.includes(event.state)) throw new StillSealed(purchaseId);
  const own = classesFor(actor.roles);
  // For suppliers, which take part in other purchases too.
  const supplier: Classes = own.has('open') ? ONLY_OPEN : new Set();
  const shown: Shown = {
    reader: actor.id,
    classes: ({ type }) => (type === 'Supplier' ? supplier : own),
    // It is made for its reader, who sees suppliers on their own pages; `qingcai export bundle` makes bundles for outsiders.
    suppliers: 'whole',
  };
  const { files, differences } = await purchaseBundle(purchaseId, shown, keys);
  const { entries, pending } = parseManifest(files.get('manifest.json') ?? new Uint8Array());
  const total = entries.length + pending.length;
  await onProgress(0, total);
  const zip = zipBundle(isWithFiles ? await withBytes(files) : files);
  await onProgress(total, total);
  return { zip, differences };
}

async function withBytes(bundle: BundleFiles): Promise<BundleFiles> {
  const { files, missing } = await withAttachedBytes(bundle, MOST_BYTES);
  if (missing.length > 0) throw new FilesMissing(missing.join(', '));
  return files;
}
