import { toBase64 } from './base64.js';
import { type BundleFiles, bundlePath } from './bundle.js';
import { utf8Text } from './canonical.js';
import { isThread, threadOf } from './census-thread.js';
import type { ReadEntry } from './check-chains.js';
import { checkStates } from './check-states.js';
import type { Checkpoint } from './checkpoint.js';
import type { TrailCrypto } from './ed25519.js';
import { decodeEntry, type TrailEntry } from './entry.js';
import { type Failure, type FailureClass, failureOfWhole } from './failure.js';
import { leafHash } from './hash.js';
import { type Opening, parseOpening } from './opening.js';
import type { Policy } from './policy.js';
import { type ProofVerdict, verifyProof } from './proof.js';
import { type Acknowledgement, type AcknowledgementVerdict, verifyAcknowledgement } from './receipt.js';
import { type Said, said } from './said.js';
import { reasonOf, Unreadable } from './unreadable.js';

/** Names of the files of a receipt package: everything that whoever acted is given for one act, in one zip. */
export const packagePath = {
  receipt: 'receipt.txt',
  entry: 'entry.json',
  /** Salts and values of the person's own act. */
  opening: 'opening.json',
  /** Absent until the entry is in a published log. */
  proof: 'entry.tlog-proof',
} as const;

/** What a receipt package proves. */
export interface PackageVerdict {
  readonly failures: readonly Failure[];
  readonly notes: readonly Said[];
  readonly entry: TrailEntry | null;
  readonly acknowledgement: Acknowledgement | null;
  /** Where the entry stands in the log; null without proof. */
  readonly index: number | null;
  readonly checkpoint: Checkpoint | null;
}

/** Whether an unpacked zip is a receipt package and not a purchase's bundle. */
export function isReceiptPackage(files: BundleFiles): boolean {
  return !files.has(bundlePath.manifest) && (files.has(packagePath.receipt) || files.has(packagePath.proof));
}

/**
 * Checks that acknowledgement, entry, proof and opening of a package are signed under the pinned keys and are about the same entry, and
 * that the values are those that it commits to. It never throws.
 */
export function verifyPackage(files: BundleFiles, policy: Policy, crypto: TrailCrypto): PackageVerdict {
  const failures: Failure[] = [];
  const report = (of: FailureClass, rule: string, detail: Said, key: string | null = null) =>
    failures.push(failureOfWhole(of, rule, detail, key));
  const known: readonly string[] = Object.values(packagePath);
  for (const name of files.keys())
    if (!known.includes(name)) report('file', 'unnamed file', said('file/notOfReceipt', { file: name }));
  const leaf = files.get(packagePath.entry);
  if (!leaf) report('format', 'missing file', said('file/missingInPackage', { file: packagePath.entry }));
  const entry = leaf ? readOr(() => readEntry(leaf), 'entry', report) : null;
  if (entry && entry.log !== policy.origin) report('manifest', 'log', said('entry/otherLog', { log: entry.log }));
  const taken = checkReceipt(files.get(packagePath.receipt), policy, crypto, report);
  const digest = leaf ? toBase64(leafHash(crypto.hash, leaf)) : '';
  if (leaf && taken?.acknowledgement && !taken.failure)
    for (const [rule, detail] of otherEntry(taken.acknowledgement, digest, entry))
      report('receipt', rule, detail, taken.key);
  const proof = checkProof(files.get(packagePath.proof), leaf ?? null, policy, crypto, report);
  const opening = readOpening(files.get(packagePath.opening), report);
  const read: ReadEntry | null = entry && { index: proof?.index ?? null, entry, leafHash: digest, opening };
  // Whoever acted is given no salt of a state, which others may have written in, too.
  const states = read && checkStates(crypto.hash, [read], 'MAY_LACK');
  failures.push(...(states?.failures ?? []));
  const notes = [
    ...(proof ? [] : [said('note/noProof')]),
    ...(states?.unchecked ? [said('note/unchecked', { entries: states.unchecked })] : []),
  ];
  const { acknowledgement = null } = taken ?? {};
  return {
    failures,
    notes,
    entry,
    acknowledgement,
    index: proof?.index ?? null,
    checkpoint: proof?.checkpoint ?? null,
  };
}

type Report = (of: FailureClass, rule: string, detail: Said, key?: string | null) => void;

function readOr<Read>(read: () => Read, rule: string, report: Report): Read | null {
  try {
    return read();
  } catch (error) {
    report('format', rule, reasonOf(error));
    return null;
  }
}

function readEntry(leaf: Uint8Array): TrailEntry {
  const entry = decodeEntry(leaf);
  if (!isThread(threadOf(entry))) throw new Unreadable(said('form/threadName', { thread: threadOf(entry) }));
  return entry;
}

function readOpening(bytes: Uint8Array | undefined, report: Report): Opening | null {
  return bytes ? readOr(() => parseOpening(bytes), 'opening', report) : null;
}

function checkReceipt(
  bytes: Uint8Array | undefined,
  policy: Policy,
  crypto: TrailCrypto,
  report: Report,
): AcknowledgementVerdict | null {
  if (!bytes) report('format', 'missing file', said('file/missingInPackage', { file: packagePath.receipt }));
  const text = bytes ? readOr(() => utf8Text(bytes), 'receipt', report) : null;
  if (text === null) return null;
  const verdict = verifyAcknowledgement(text, policy, crypto);
  if (verdict.failure) report(verdict.failure.class, verdict.failure.rule, verdict.failure.detail, verdict.key);
  return verdict;
}

function otherEntry({ leafHash: leaf, at }: Acknowledgement, digest: string, entry: TrailEntry | null) {
  if (toBase64(leaf) !== digest) return [['leaf', said('receipt/otherEntry')]] as const;
  if (entry && entry.at !== at) return [['at', said('receipt/at', { at, entry: entry.at })]] as const;
  return [];
}

function checkProof(
  bytes: Uint8Array | undefined,
  leaf: Uint8Array | null,
  policy: Policy,
  crypto: TrailCrypto,
  report: Report,
): ProofVerdict | null {
  const text = bytes ? readOr(() => utf8Text(bytes), 'proof', report) : null;
  if (text === null) return null;
  const verdict = verifyProof(text, leaf, policy, crypto);
  if (verdict.failure) report(verdict.failure.class, verdict.failure.rule, verdict.failure.detail, verdict.key);
  return verdict;
}
