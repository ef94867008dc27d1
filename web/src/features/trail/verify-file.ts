import { type BundleDifference, type BundlesDiff, diffBundles } from '../../../../schema/trail/diff-bundles.js';
import { entryResults } from '../../../../schema/trail/entry-results.js';
import { checkpointOfCode } from '../../../../schema/trail/file-code.js';
import type { Headline } from '../../../../schema/trail/headline.js';
import {
  type BundleFiles,
  type Failure,
  type FailureClass,
  failureOfWhole,
  isAcknowledgement,
  type Policy,
  PROOF_HEADER,
  parsePolicy,
  reasonOf,
  type Said,
  utf8Text,
  verifyAcknowledgement,
  verifyBundle,
  verifyCheckpoint,
  verifyProof,
} from '../../../../schema/trail/index.js';
import { nobleCrypto } from '../../../../schema/trail/noble.js';
import { isReceiptPackage, verifyPackage } from '../../../../schema/trail/receipt-package.js';
import { checkpointIn, isZip, relateCheckpoints } from '../../../../schema/trail/relate-checkpoints.js';
import { said } from '../../../../schema/trail/said.js';
import { unzipBundle } from '../../../../schema/trail/unzip-bundle.js';
import { ZipFault } from '../../../../schema/trail/zip-fault.js';
import { type GroupedResult, inReadingOrder } from './result-groups.js';

/** What kind of file it is, and what it proves under the pinned keys. */
export interface FileVerdict {
  readonly kind: 'bundle' | 'package' | 'proof' | 'receipt' | 'checkpoint' | 'unknown';
  /** The overall result for a bundle; null for everything else. */
  readonly headline: Headline | null;
  readonly failures: readonly Failure[];
  /** Number of entries checked. */
  readonly entries: number;
  readonly notes: readonly Said[];
  readonly head: { readonly origin: string; readonly size: number } | null;
  /** The index of a proven entry in the log. */
  readonly index: number | null;
  /** What a receipt promises. */
  readonly taken: { readonly at: string; readonly includedBy: string } | null;
  /** The first thousand entries of a bundle, in the order of reading. */
  readonly results: readonly GroupedResult[];
  /** How many entries of a bundle have a result, and how many of them do not hold. */
  readonly resultCount: number;
  readonly failedCount: number;
}

/** How two bundles or checkpoints of one log are related. */
export interface DiffVerdict {
  /** What was compared: the entries, or only the signed checkpoints. */
  readonly by: 'entries' | 'checkpoints';
  readonly relation: BundlesDiff['relation'];
  readonly later: BundlesDiff['later'];
  /** The first thousand differences. */
  readonly differences: readonly BundleDifference[];
  readonly differenceCount: number;
}

type Fault = { readonly class: FailureClass; readonly rule: string; readonly detail: Said } | null;

const NOTHING = {
  headline: null,
  failures: [],
  entries: 0,
  notes: [],
  head: null,
  index: null,
  taken: null,
  results: [],
  resultCount: 0,
  failedCount: 0,
};
const MOST_RESULTS = 1_000;

function failed(fault: Fault, key: string | null = null): readonly Failure[] {
  return fault ? [failureOfWhole(fault.class, fault.rule, fault.detail, key)] : [];
}

function ofZip(zip: Uint8Array, policy: Policy): FileVerdict {
  const files = unzipBundle(zip);
  if (isReceiptPackage(files)) return ofPackage(files, policy);
  const { headline, failures, entries, notes, checkpoint } = verifyBundle(files, policy, nobleCrypto);
  const all = inReadingOrder(entryResults(files, failures));
  const counts = { resultCount: all.length, failedCount: all.filter((result) => result.failed).length };
  const results = all.slice(0, MOST_RESULTS);
  return { ...NOTHING, kind: 'bundle', headline, failures, entries, notes, head: checkpoint, results, ...counts };
}

function ofPackage(files: BundleFiles, policy: Policy): FileVerdict {
  const { failures, notes, acknowledgement, index, checkpoint } = verifyPackage(files, policy, nobleCrypto);
  const found = { failures, notes, entries: 1, index, head: checkpoint, taken: acknowledgement };
  // Without a proof it says what an acknowledgement says.
  return { ...NOTHING, ...found, kind: index === null ? 'receipt' : 'package' };
}

function ofText(text: string, policy: Policy): FileVerdict {
  if (text.startsWith(PROOF_HEADER)) {
    const { failure, key, index, checkpoint } = verifyProof(text, null, policy, nobleCrypto);
    return { ...NOTHING, kind: 'proof', failures: failed(failure, key), entries: 1, index, head: checkpoint };
  }
  // A receipt of another log is a receipt too; the answer is then that its origin is not the pinned one.
  if (isAcknowledgement(text, policy.origin) || /^.+\/receipt\n/.test(text)) {
    const { failure, key, acknowledgement } = verifyAcknowledgement(text, policy, nobleCrypto);
    return { ...NOTHING, kind: 'receipt', failures: failed(failure, key), entries: 1, taken: acknowledgement };
  }
  const { failure, key, checkpoint } = verifyCheckpoint(checkpointOfCode(text) ?? text, policy, nobleCrypto);
  return { ...NOTHING, kind: 'checkpoint', failures: failed(failure, key), head: checkpoint };
}

/** Checks a bundle, a proof, a receipt or a checkpoint under the keys of a policy file. It never throws. */
export function verifyFile(bytes: Uint8Array, policyFile: Uint8Array): FileVerdict {
  try {
    const policy = parsePolicy(nobleCrypto.hash, policyFile);
    if (isZip(bytes)) return ofZip(bytes, policy);
    return ofText(utf8Text(bytes), policy);
  } catch (error) {
    const rule = error instanceof ZipFault ? error.rule : 'file';
    return { ...NOTHING, kind: 'unknown', failures: failed({ class: 'format', rule, detail: reasonOf(error) }) };
  }
}

function compareCheckpoints(one: Uint8Array, other: Uint8Array, policy: Policy): DiffVerdict | null {
  const [first, second] = [one, other].map((bytes) => verifyCheckpoint(checkpointIn(bytes), policy, nobleCrypto));
  const relation = first && second && relateCheckpoints(first, second);
  if (!relation || !first?.checkpoint || !second?.checkpoint) return null;
  const [{ size }, { size: sizeOther }] = [first.checkpoint, second.checkpoint];
  const later = size === sizeOther ? null : size > sizeOther ? 'first' : 'second';
  const detail = said('diff/heads', { size });
  const difference = { index: null, entry: null, what: 'checkpoint', detail } as const;
  const differences = relation === 'fork' ? [difference] : [];
  return { by: 'checkpoints', relation, later, differences, differenceCount: differences.length };
}

function compareBundles(one: Uint8Array, other: Uint8Array, policy: Policy): DiffVerdict | null {
  const [first, second] = [unzipBundle(one), unzipBundle(other)];
  if (isReceiptPackage(first) || isReceiptPackage(second)) return null;
  const { relation, later, differences } = diffBundles(first, second, policy, nobleCrypto);
  const counted = { differences: differences.slice(0, MOST_RESULTS), differenceCount: differences.length };
  return { by: 'entries', relation, later, ...counted };
}

/**
 * Compares two bundles, or the signed checkpoints in two files, under the keys of a policy file; null where they contain nothing that can
 * be compared. It never throws.
 */
export function compareFiles(one: Uint8Array, other: Uint8Array, policyFile: Uint8Array): DiffVerdict | null {
  try {
    const policy = parsePolicy(nobleCrypto.hash, policyFile);
    if (isZip(one) && isZip(other)) return compareBundles(one, other, policy);
    return compareCheckpoints(one, other, policy);
  } catch {
    // The check of each file says why it cannot be read.
    return null;
  }
}
