import { toBase64 } from './base64.js';
import { type BundleFiles, bundlePath, type Manifest } from './bundle.js';
import { utf8Text } from './canonical.js';
import type { ReadEntry } from './check-chains.js';
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
  readonly read: readonly ReadEntry[];
  readonly failures: readonly Failure[];
  readonly acknowledged: number;
}

/**
 * Reads all entries of a bundle, whose files `own` are sorted by the manifest; checks form, id, log, inclusion under `root`
 * (where it is known) and acknowledgements.
 */
export function readEntries(
  files: BundleFiles,
  own: EntryFiles,
  manifest: Manifest,
  root: Uint8Array | null,
  policy: Policy,
  crypto: TrailCrypto,
): EntriesVerdict {
  const read: ReadEntry[] = [];
  const failures: Failure[] = [];
  let acknowledged = 0;
  const proven = root && nothingProven(root, manifest.size);
  for (const [place, { index, id }] of manifest.entries.entries()) {
    const report = reporter(failures, index, id);
    const leaf = own.leaves[place];
    if (!leaf) {
      report('manifest', 'missing file', `${bundlePath.entry(index)} is not in the bundle`);
      continue;
    }
    const digest = leafHash(crypto.hash, leaf);
    const hash = toBase64(digest);
    if (proven && root) checkProof(own.proofs[place], { index, digest, hash, root }, proven, crypto, report);
    const entry = readEntry(leaf, id, policy.origin, report);
    const opening = readOpening(own.openings[place], report);
    if (entry) read.push({ index, entry, leafHash: hash, opening });
  }
  for (const { id } of manifest.pending) {
    const report = reporter(failures, null, id);
    const leaf = files.get(bundlePath.pendingEntry(id));
    const open = files.get(bundlePath.pendingOpening(id));
    const receipt = files.get(bundlePath.pendingReceipt(id));
    if (!leaf) {
      report('manifest', 'missing file', `${bundlePath.pendingEntry(id)} is not in the bundle`);
      continue;
    }
    const hash = toBase64(leafHash(crypto.hash, leaf));
    const entry = readEntry(leaf, id, policy.origin, report);
    const opening = readOpening(open, report);
    if (receipt && checkReceipt(receipt, hash, entry, policy, crypto, report)) acknowledged += 1;
    if (entry) read.push({ index: null, entry, leafHash: hash, opening });
  }
  return { read, failures, acknowledged };
}

type Report = (of: FailureClass, rule: string, detail: string, key?: string | null) => void;

function reporter(failures: Failure[], index: number | null, entry: string): Report {
  return (of, rule, detail, key = null) => failures.push({ class: of, index, entry, key, rule, detail });
}

function readEntry(leaf: Uint8Array, id: string, origin: string, report: Report): EntryFacts | null {
  try {
    const entry = decodeFacts(leaf);
    if (entry.id !== id) report('manifest', 'id', `the manifest names ${id}, the entry is ${entry.id}`);
    if (entry.log !== origin) report('manifest', 'log', `the entry is of the log ${entry.log}`);
    return entry;
  } catch (error) {
    report('format', 'entry', messageOf(error));
    return null;
  }
}

function readOpening(bytes: Uint8Array | undefined, report: Report): Opening | null {
  if (!bytes) return null;
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

function checkReceipt(
  bytes: Uint8Array,
  hash: string,
  entry: EntryFacts | null,
  policy: Policy,
  crypto: TrailCrypto,
  report: Report,
): boolean {
  try {
    const { failure, key, acknowledgement } = verifyAcknowledgement(utf8Text(bytes), policy, crypto);
    if (failure) report(failure.class, failure.rule, failure.detail, key);
    else if (!acknowledgement || toBase64(acknowledgement.leafHash) !== hash)
      report('receipt', 'leaf', 'the acknowledgement is for another entry');
    else if (entry && entry.at !== acknowledgement.at)
      report('receipt', 'at', `the acknowledgement says ${acknowledgement.at}, the entry ${entry.at}`);
    else return true;
  } catch (error) {
    report('format', 'receipt', messageOf(error));
  }
  return false;
}
