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
import type { Failure } from './failure.js';
import { leafHash } from './hash.js';
import { type Opening, parseOpening } from './opening.js';
import type { Policy } from './policy.js';
import { nothingProven } from './proven-nodes.js';
import { said } from './said.js';
import { reasonOf, Unreadable } from './unreadable.js';

/** The entries of a bundle that could be read, and what is wrong with each. */
export interface EntriesVerdict {
  readonly read: readonly BundleEntry[];
  readonly failures: readonly Failure[];
  readonly acknowledged: number;
}

/**
 * Reads all entries of a bundle, whose files `own` are assigned to the manifest. Checks form, id, log, purchase and inclusion in the signed
 * tree (where one is known), and for pending entries that they were promised and are not overdue.
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
      report('manifest', 'missing file', said('file/missing', { file: bundlePath.entry(index) }));
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
      report('manifest', 'missing file', said('file/missing', { file: bundlePath.pendingEntry(id) }));
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
    if (!isThread(threadOf(entry))) throw new Unreadable(said('form/threadName', { thread: threadOf(entry) }));
    if (entry.id !== id) report('manifest', 'id', said('manifest/otherEntry', { named: id, entry: entry.id }));
    if (entry.log !== origin) report('manifest', 'log', said('entry/otherLog', { log: entry.log }));
    // Entries of linked subjects name no purchase; entries of another purchase have no place here.
    if (entry.proc !== null && entry.proc !== purchase)
      report('manifest', 'other purchase', said('manifest/otherPurchase', { purchase: entry.proc }));
    return entry;
  } catch (error) {
    report('format', 'entry', reasonOf(error));
    return null;
  }
}

function readOpening(bytes: Uint8Array | undefined, name: string, shut: boolean, report: Report): Opening | null {
  if (shut === (bytes !== undefined)) {
    if (shut) report('opening', 'shut', said('opening/shut', { file: name }));
    else report('opening', 'missing file', said('file/missing', { file: name }));
  }
  if (!bytes || shut) return null;
  try {
    return parseOpening(bytes);
  } catch (error) {
    report('format', 'opening', reasonOf(error));
    return null;
  }
}
