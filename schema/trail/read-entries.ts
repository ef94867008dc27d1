import { toBase64 } from './base64.js';
import { type BundleFiles, bundlePath, type Manifest } from './bundle.js';
import { isThread, threadOf } from './census-thread.js';
import type { SignedHead } from './check-census.js';
import type { BundleEntry } from './check-chains.js';
import { checkProof } from './check-proof.js';
import { checkReceipt } from './check-receipt.js';
import type { TrailCrypto } from './ed25519.js';
import { decodeFacts, type EntryFacts } from './entry.js';
import type { EntryFiles } from './entry-files.js';
import { type Report, reporter } from './entry-report.js';
import { type Failure, messageOf } from './failure.js';
import { leafHash } from './hash.js';
import { type Opening, parseOpening } from './opening.js';
import type { Policy } from './policy.js';
import { nothingProven } from './proven-nodes.js';

/** The entries of a bundle that could be read, and what is wrong with them one by one. */
export interface EntriesVerdict {
  readonly read: readonly BundleEntry[];
  readonly failures: readonly Failure[];
  readonly acknowledged: number;
}

/**
 * Reads all entries of a bundle, whose files `own` are sorted by the manifest; checks form, id, log, purchase, inclusion in the
 * signed tree (where one is known), and of those that are pending that they were promised and are not overdue.
 */
export function readEntries(
  files: BundleFiles,
  own: EntryFiles,
  manifest: Manifest,
  head: SignedHead | null,
  policy: Policy,
  crypto: TrailCrypto,
): EntriesVerdict {
  const root = head?.root ?? null;
  const read: BundleEntry[] = [];
  const failures: Failure[] = [];
  let acknowledged = 0;
  const proven = head && nothingProven(head.root, head.size);
  for (const [place, { index, id, shut }] of manifest.entries.entries()) {
    const report = reporter(failures, index, id);
    const leaf = own.leaves[place];
    if (!leaf) {
      report('manifest', 'missing file', `${bundlePath.entry(index)} is not in the bundle`);
      continue;
    }
    const digest = leafHash(crypto.hash, leaf);
    const hash = toBase64(digest);
    if (proven && root) checkProof(own.proofs[place], { index, digest, hash, root }, proven, crypto, report);
    const entry = readEntry(leaf, id, manifest, policy.origin, report);
    const opening = readOpening(own.openings[place], bundlePath.opening(index), shut === true, report);
    if (entry) read.push({ index, entry, leaf, digest, leafHash: hash, opening, missing: !opening && shut !== true });
  }
  for (const { id, shut } of manifest.pending) {
    const report = reporter(failures, null, id);
    const leaf = files.get(bundlePath.pendingEntry(id));
    const open = files.get(bundlePath.pendingOpening(id));
    const receipt = files.get(bundlePath.pendingReceipt(id));
    if (!leaf) {
      report('manifest', 'missing file', `${bundlePath.pendingEntry(id)} is not in the bundle`);
      continue;
    }
    const digest = leafHash(crypto.hash, leaf);
    const hash = toBase64(digest);
    const entry = readEntry(leaf, id, manifest, policy.origin, report);
    const opening = readOpening(open, bundlePath.pendingOpening(id), shut === true, report);
    if (checkReceipt(receipt, hash, entry, head?.cosignedAt ?? null, policy, crypto, report)) acknowledged += 1;
    if (entry)
      read.push({ index: null, entry, leaf, digest, leafHash: hash, opening, missing: !opening && shut !== true });
  }
  return { read, failures, acknowledged };
}

function readEntry(
  leaf: Uint8Array,
  id: string,
  { purchase }: Manifest,
  origin: string,
  report: Report,
): EntryFacts | null {
  try {
    const entry = decodeFacts(leaf);
    if (!isThread(threadOf(entry))) throw new TypeError(`'${threadOf(entry)}' is no thread`);
    if (entry.id !== id) report('manifest', 'id', `the manifest names ${id}, the entry is ${entry.id}`);
    if (entry.log !== origin) report('manifest', 'log', `the entry is of the log ${entry.log}`);
    // Of linked subjects too: they carry none, so that no entry of another purchase has a place here.
    if (entry.proc !== null && entry.proc !== purchase)
      report('manifest', 'other purchase', `the entry belongs to ${entry.proc}`);
    return entry;
  } catch (error) {
    report('format', 'entry', messageOf(error));
    return null;
  }
}

function readOpening(bytes: Uint8Array | undefined, name: string, shut: boolean, report: Report): Opening | null {
  if (shut === (bytes !== undefined)) {
    if (shut) report('opening', 'shut', `${name} opens an entry that the manifest calls shut`);
    else report('opening', 'missing file', `${name} is not in the bundle`);
  }
  if (!bytes || shut) return null;
  try {
    return parseOpening(bytes);
  } catch (error) {
    report('format', 'opening', messageOf(error));
    return null;
  }
}
