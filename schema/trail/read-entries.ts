import { toBase64 } from './base64.js';
import { type BundleFiles, bundlePath, type Manifest } from './bundle.js';
import { utf8Text } from './canonical.js';
import { isThread, threadOf } from './census-thread.js';
import type { SignedHead } from './check-census.js';
import type { BundleEntry } from './check-chains.js';
import { PROMISE_MS } from './check-times.js';
import type { TrailCrypto } from './ed25519.js';
import { decodeFacts, type EntryFacts } from './entry.js';
import type { EntryFiles } from './entry-files.js';
import { type Failure, type FailureClass, messageOf } from './failure.js';
import { leafHash } from './hash.js';
import { type Opening, parseOpening } from './opening.js';
import type { Policy } from './policy.js';
import { parseHashes } from './proof.js';
import { holdsByProven, nothingProven, type ProvenNodes } from './proven-nodes.js';
import { verifyAcknowledgement } from './receipt.js';
import { verifyInclusion } from './verify-tree.js';

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

type Report = (of: FailureClass, rule: string, detail: string, key?: string | null) => void;

function reporter(failures: Failure[], index: number | null, entry: string): Report {
  return (of, rule, detail, key = null) => failures.push({ class: of, index, entry, key, rule, detail });
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

interface Claim {
  readonly index: number;
  /** The leaf's hash, and the same in base64. */
  readonly digest: Uint8Array;
  readonly hash: string;
  readonly root: Uint8Array;
}

function checkProof(
  bytes: Uint8Array | undefined,
  { index, digest, hash, root }: Claim,
  proven: ProvenNodes,
  crypto: TrailCrypto,
  report: Report,
): void {
  if (!bytes) {
    report('inclusion', 'missing proof', `${bundlePath.proof(index)} is not in the bundle`);
    return;
  }
  try {
    const text = utf8Text(bytes);
    if (text !== '' && !text.endsWith('\n')) throw new TypeError('proof does not end in a newline');
    if (holdsByProven(crypto.hash, proven, index, digest, hash, text)) return;
    const { size } = proven;
    const proof = parseHashes(text.split('\n').slice(0, -1));
    const failure = verifyInclusion(crypto.hash, { index, size, leafHash: digest, proof, root });
    if (failure) report('inclusion', failure, `the entry is not at index ${index} of the signed tree of size ${size}`);
  } catch (error) {
    report('format', 'proof', messageOf(error));
  }
}

/** An entry that is pending was promised to be logged, and the time for that was not over when the log was co-signed last. */
function checkReceipt(
  bytes: Uint8Array | undefined,
  hash: string,
  entry: EntryFacts | null,
  cosignedAt: Date | null,
  policy: Policy,
  crypto: TrailCrypto,
  report: Report,
): boolean {
  if (!bytes) {
    report('receipt', 'no acknowledgement', 'nobody has promised that the entry comes into the log');
    return false;
  }
  try {
    const { failure, key, acknowledgement } = verifyAcknowledgement(utf8Text(bytes), policy, crypto);
    if (failure) report(failure.class, failure.rule, failure.detail, key);
    else if (!acknowledgement || toBase64(acknowledgement.leafHash) !== hash)
      report('receipt', 'leaf', 'the acknowledgement is for another entry');
    else if (entry && entry.at !== acknowledgement.at)
      report('receipt', 'at', `the acknowledgement says ${acknowledgement.at}, the entry ${entry.at}`);
    else if (Date.parse(acknowledgement.includedBy) > Date.parse(acknowledgement.at) + PROMISE_MS)
      report(
        'receipt',
        'promise',
        `${acknowledgement.at} is promised for as late as ${acknowledgement.includedBy}`,
        key,
      );
    else if (cosignedAt && Date.parse(acknowledgement.includedBy) < cosignedAt.getTime())
      report('receipt', 'unmet', unmet(acknowledgement.includedBy, cosignedAt), key);
    else return true;
  } catch (error) {
    report('format', 'receipt', messageOf(error));
  }
  return false;
}

function unmet(includedBy: string, cosignedAt: Date): string {
  return `promised for ${includedBy}, and still pending when the log was co-signed at ${cosignedAt.toISOString()}`;
}
