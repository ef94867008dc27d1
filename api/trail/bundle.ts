import { zipSync } from 'fflate';
import {
  acknowledge,
  type BundleFiles,
  bundlePath,
  canonicalBytes,
  type Manifest,
  toBase64,
} from '../../schema/trail/index.js';
import { bundleCensus } from './bundle-census.js';
import { type Disclosure, discloser } from './disclose.js';
import { entriesOfPurchase } from './entries-by-bytes.js';
import { EntryUnreadable, readStored } from './find-entries.js';
import { findStored, type StoredEntry } from './find-stored.js';
import type { TrailKeys } from './keys.js';
import type { LogDifference } from './log-difference.js';
import { provePaths, publishedCheckpoint } from './prove.js';
import { receiptBody } from './receipt.js';
import { suppliersInPart } from './suppliers-in-part.js';
import { TileMissing } from './tile-store.js';

/** Thrown where there is no checkpoint yet, or no entry of this purchase. */
export class NothingToExport extends Error {
  override name = 'NothingToExport';
}

/** A bundle, and where the database was found to differ from the bytes of its entries. */
export interface MadeBundle {
  readonly files: BundleFiles;
  readonly differences: readonly LogDifference[];
}

/**
 * The files of a purchase's bundle: every entry of the purchase and of linked subjects, opened, with its proof against the newest published
 * checkpoint. Entries newer than that are pending and have their acknowledgement. `disclosure` says what is opened. The bundle also has the
 * newest recounted census with the counts of its threads, and, where values were erased, the entries of the erasures with nothing opened of
 * them. Bytes are included as they are stored, even where they can no longer be read: whoever has changed an entry must not be able to
 * prevent the purchase from being checked. Which entries belong to the purchase is decided by their bytes, not by what stands beside them.
 * Throws NothingToExport.
 */
export async function bundleOf(
  purchaseId: string,
  linked: readonly string[],
  disclosure: Disclosure,
  keys: TrailKeys,
): Promise<MadeBundle> {
  const checkpoint = await publishedCheckpoint(keys.policy().policy);
  const { entries: told, differences } = await entriesOfPurchase(purchaseId, linked);
  if (!checkpoint || told.length === 0) throw new NothingToExport(`no checkpoint or no entry for ${purchaseId}`);
  const part = disclosure.suppliers === 'part' ? suppliersInPart(told, purchaseId) : { shown: told, uncounted: [] };
  const erasures = await erasuresOf(part.shown);
  const all = [...told, ...erasures].sort(byIndex);
  const shown: Disclosure = {
    ...disclosure,
    shut: new Set([...disclosure.shut, ...erasures.map(({ subject }) => subject.id)]),
  };
  const isSigned = ({ index }: StoredEntry) => index !== null && index < checkpoint.size;
  const disclosed = discloser(shown);
  // Asked about entries that are left out too, since what is withheld of a subject's later entries depends on its earlier ones.
  const openOf = new Map(all.map((one) => [one.id, disclosed(one)]));
  const isIn = new Set([...part.shown, ...erasures]);
  const logged = all.filter((one) => isIn.has(one) && isSigned(one));
  const pending = all.filter((one) => isIn.has(one) && !isSigned(one));
  const files = new Map<string, Uint8Array>();
  files.set(bundlePath.checkpoint, Buffer.from(checkpoint.note));
  const isShut = ({ subject }: StoredEntry) => shown.shut.has(subject.id);
  const head = { purchase: purchaseId, log: keys.origin, size: checkpoint.size, uncounted: part.uncounted };
  const manifest = manifestOf(head, logged, pending, isShut);
  files.set(bundlePath.manifest, canonicalBytes(manifest));
  const indices = logged.map(({ index }) => index ?? 0);
  const paths = await pathsOf(indices, checkpoint.size);
  logged.forEach((one, at) => {
    const index = indices[at] ?? 0;
    files.set(bundlePath.entry(index), one.leaf);
    const open = openOf.get(one.id);
    if (open) files.set(bundlePath.opening(index), open);
    if (paths) files.set(bundlePath.proof(index), proofText(paths[at] ?? []));
  });
  for (const one of pending) {
    const { id } = one;
    files.set(bundlePath.pendingEntry(id), one.leaf);
    const open = openOf.get(one.id);
    if (open) files.set(bundlePath.pendingOpening(id), open);
    const receipt = receiptText(one, keys);
    if (receipt !== null) files.set(bundlePath.pendingReceipt(id), Buffer.from(receipt));
  }
  const uncounted = new Set(part.uncounted);
  const counted = logged.filter(({ proc, subject }) => !uncounted.has(proc ?? subject.id));
  const census = await censusOf(counted, checkpoint.size, keys);
  if (census) files.set(bundlePath.census, census);
  return { files, differences };
}

/** Null where there is no census, or where something it needs was removed from the database: the bundle then proves its entries alone. */
async function censusOf(logged: readonly StoredEntry[], size: number, keys: TrailKeys): Promise<Uint8Array | null> {
  try {
    return await bundleCensus(logged, size, keys.policy().policy);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

const ERASED_BY = /"erasedBy":"([^"]+)"/g;

/** The entries of the erasures that took values out of these, each with its whole chain; they belong to no purchase. */
async function erasuresOf(entries: readonly StoredEntry[]): Promise<StoredEntry[]> {
  const ids = entries.flatMap(({ open }) =>
    open ? [...Buffer.from(open).toString('utf8').matchAll(ERASED_BY)].map(([, id]) => id ?? '') : [],
  );
  if (ids.length === 0) return [];
  const acts = await findStored({ id: { $in: [...new Set(ids)] } });
  return findStored({ 'subject.id': { $in: [...new Set(acts.map(({ subject }) => subject.id))] } });
}

/** Pending entries come after logged ones. */
function byIndex(a: StoredEntry, b: StoredEntry): number {
  return (a.index ?? Number.MAX_SAFE_INTEGER) - (b.index ?? Number.MAX_SAFE_INTEGER);
}

/** Null where an entry or tile was removed from the log: nothing can be proven then, and the bundle has to show exactly that. */
async function pathsOf(indices: readonly number[], size: number): Promise<Uint8Array[][] | null> {
  try {
    return await provePaths(indices, size);
  } catch (error) {
    if (error instanceof TileMissing) return null;
    throw error;
  }
}

function proofText(path: readonly Uint8Array[]): Uint8Array {
  return Buffer.from(path.map((hash) => `${toBase64(hash)}\n`).join(''));
}

/** The acknowledgement of an entry; null for one that can no longer be read, which the platform does not sign. */
function receiptText(one: StoredEntry, keys: TrailKeys): string | null {
  try {
    return acknowledge(receiptBody(readStored(one)), keys.receipt);
  } catch (error) {
    if (error instanceof EntryUnreadable) return null;
    throw error;
  }
}

/** A bundle's files as one zip. */
export function zipBundle(files: BundleFiles): Uint8Array {
  // Attached files are mostly packed already.
  const whole = [...files].map(([name, bytes]) => [
    name,
    name.startsWith('files/') ? ([bytes, { level: 0 }] as const) : bytes,
  ]);
  return zipSync(Object.fromEntries(whole), { level: 6 });
}

function manifestOf(
  head: Pick<Manifest, 'purchase' | 'log' | 'size' | 'uncounted'>,
  logged: readonly StoredEntry[],
  waiting: readonly StoredEntry[],
  isShut: (one: StoredEntry) => boolean,
): Manifest {
  const named = (one: StoredEntry) => ({ id: one.id, ...(isShut(one) ? { shut: true as const } : {}) });
  const entries = logged.map((one) => ({ index: one.index ?? 0, ...named(one) }));
  return { v: 'bundle/v1', ...head, entries, pending: waiting.map(named) };
}
