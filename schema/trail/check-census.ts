import { applyChanges } from './apply-changes.js';
import { toBase64 } from './base64.js';
import type { Manifest } from './bundle.js';
import { CENSUS_TYPE, type Census, isCensusEntry, parseCensus } from './census-entry.js';
import { type BundleCensus, parseBundleCensus } from './census-file.js';
import type { BundleEntry } from './check-chains.js';
import { checkOpening } from './check-opening.js';
import { checkStates } from './check-states.js';
import { checkThreads, checkUncounted, type Threads, threadsOf } from './check-threads.js';
import type { TrailCrypto } from './ed25519.js';
import { decodeEntry } from './entry.js';
import { type Failure, failureOfWhole } from './failure.js';
import { leafHash } from './hash.js';
import type { Policy } from './policy.js';
import { type Said, said } from './said.js';
import { reasonOf, Unreadable } from './unreadable.js';
import { type StatementsVerdict, verifyStatements } from './verify-statements.js';
import { verifyInclusion } from './verify-tree.js';

/** How much older than the newest cosignature a census may be; one is made each night. */
const OLDEST_MS = 26 * 3_600_000;

/** What the census in a bundle shows. */
export interface CensusVerdict {
  /** Class census: what contradicts the count. */
  readonly failures: readonly Failure[];
  /** Class uncounted: why nobody can tell whether there are other entries. */
  readonly unproven: readonly Failure[];
  /** The census' own entry, for the check of times. */
  readonly read: BundleEntry | null;
  readonly census: Census | null;
  /** Groups that have recounted it. */
  readonly groups: readonly string[];
  /** The census file of the bundle. */
  readonly file: BundleCensus | null;
}

/** The signed tree that a bundle's proofs are for. */
export interface SignedHead {
  readonly size: number;
  readonly root: Uint8Array;
  readonly cosignedAt: Date | null;
}

/**
 * Compares a bundle with the census that comes with it, which shows that nothing that was counted was left out (docs/trail-format.md §6).
 */
export function checkCensus(
  bytes: Uint8Array | undefined,
  entries: readonly BundleEntry[],
  manifest: Manifest,
  head: SignedHead | null,
  policy: Policy,
  crypto: TrailCrypto,
): CensusVerdict {
  const threads = threadsOf(entries);
  const failures = checkUncounted(entries, manifest);
  const nothing = { failures, unproven: [], read: null, census: null, groups: [] };
  if (!bytes) return { ...nothing, file: null, unproven: [unproven('no census', said('census/missing'))] };
  let file: BundleCensus | null = null;
  try {
    file = parseBundleCensus(bytes);
    const { read, census } = readCensus(file, head, policy, crypto);
    failures.push(...checkThreads(crypto.hash, entries, threads, file.threads, manifest, census));
    const stated = { ...census, index: file.entry.index, leafHash: read.digest };
    const { groups, faults } = verifyStatements(file.statements, stated, policy, crypto);
    const doubts = [
      ...statementFaults(groups, faults, policy),
      ...ageFaults(read, head),
      ...ownThreadFaults(threads, file, manifest, census),
    ];
    return { failures, unproven: doubts, read, census, groups, file };
  } catch (error) {
    failures.unshift(failureOfWhole('census', 'form', reasonOf(error)));
    return { ...nothing, file };
  }
}

/** Reads the census' entry, its proof and what it opens; throws a TypeError that says what is wrong. */
function readCensus({ entry: own }: BundleCensus, head: SignedHead | null, policy: Policy, { hash }: TrailCrypto) {
  const entry = decodeEntry(own.leaf);
  if (!isCensusEntry(entry)) throw new Unreadable(said('census/notOne', { entry: entry.id, type: CENSUS_TYPE }));
  if (entry.log !== policy.origin) throw new Unreadable(said('entry/otherLog', { log: entry.log }));
  const digest = leafHash(hash, own.leaf);
  const failure = head && verifyInclusion(hash, { ...head, index: own.index, leafHash: digest, proof: own.proof });
  if (failure) throw new Unreadable(said('census/notThere', { index: own.index, why: said(`why/${failure}`) }));
  const { index, leaf, opening } = own;
  const read: BundleEntry = { index, entry, leaf, digest, leafHash: toBase64(digest), opening };
  const { failures, unchecked } = checkStates(hash, [read], 'SHOWN');
  const [fault] = failures;
  if (fault) throw new Unreadable(fault.detail);
  if (unchecked > 0) throw new Unreadable(said('census/shut'));
  const { changes } = checkOpening(hash, entry, opening);
  const census = parseCensus(applyChanges({}, changes ?? []));
  if (census.size > index) throw new Unreadable(said('census/tooLarge', { index, entries: census.size }));
  return { census, read };
}

/** Whether too few witnesses have recounted it. At least one must have, since a count by the platform alone is only its word. */
function statementFaults(
  groups: readonly string[],
  faults: StatementsVerdict['faults'],
  { quorum }: Policy,
): Failure[] {
  const least = Math.max(quorum, 1);
  if (groups.length >= least) return [];
  const few = unproven('statements', said('census/groups', { groups: groups.length, quorum: least }));
  return [few, ...faults.map(({ detail, key }) => unproven('statements', detail, key))];
}

function ageFaults({ entry }: BundleEntry, head: SignedHead | null): Failure[] {
  if (!head) return [];
  if (!head.cosignedAt) return [unproven('age', said('census/noTime'))];
  if (Date.parse(entry.at) >= head.cosignedAt.getTime() - OLDEST_MS) return [];
  return [unproven('age', said('census/age', { at: entry.at, cosigned: head.cosignedAt.toISOString() }))];
}

/** A purchase that began after the census is not in it. */
function ownThreadFaults(threads: Threads, file: BundleCensus, { purchase }: Manifest, { size }: Census): Failure[] {
  if (file.threads.some(({ thread }) => thread === purchase)) return [];
  const index = threads.get(purchase)?.[0]?.index ?? null;
  if (index === null) return [unproven('later', said('census/laterPending', { thread: purchase, size }))];
  return [unproven('later', said('census/later', { thread: purchase, index, size }))];
}

function unproven(rule: string, detail: Said, key: string | null = null): Failure {
  return failureOfWhole('uncounted', rule, detail, key);
}
