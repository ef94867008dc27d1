import { toBase64 } from './base64.js';
import type { HiddenEntry } from './census-file.js';
import type { EntryFacts } from './entry.js';
import type { Failure, FailureClass } from './failure.js';
import type { Opening } from './opening.js';
import { type Said, said } from './said.js';

/**
 * The kind whose threads may be shown in part without a count: a firm takes part in other purchases, which must not be visible in this one.
 */
export const SUPPLIER = 'Supplier';

/** An entry of a bundle that could be read. */
export interface ReadEntry {
  /** Null while it is pending. */
  readonly index: number | null;
  readonly entry: EntryFacts;
  /** Base64. */
  readonly leafHash: string;
  readonly opening: Opening | null;
  /** That it has no opening though the manifest does not call it shut: the opening is missing, which is a failure, and not withheld. */
  readonly missing?: boolean;
}

/** The same with its bytes. */
export interface BundleEntry extends ReadEntry {
  readonly leaf: Uint8Array;
  /** Hash of the leaf. */
  readonly digest: Uint8Array;
}

/** Entries that a bundle leaves out and says so. */
export interface Unshown {
  /** By thread, those that the census counts, in ascending order of index. */
  readonly hidden: ReadonlyMap<string, readonly HiddenEntry[]>;
  /** Threads whose number of entries is not known. */
  readonly uncounted: readonly string[];
}

/** The entries of one subject, by revision. */
export type Chain = readonly ReadEntry[];

/** The entries of a bundle by subject, each chain by revision. */
export function chainsOf(entries: readonly ReadEntry[]): Chain[] {
  const byType = new Map<string, Map<string, ReadEntry[]>>();
  const chains: ReadEntry[][] = [];
  for (const read of entries) {
    const { type, id } = read.entry.subject;
    const byId = byType.get(type) ?? new Map<string, ReadEntry[]>();
    byType.set(type, byId);
    const chain = byId.get(id);
    if (chain) chain.push(read);
    else byId.set(id, beginChain(chains, read));
  }
  for (const chain of chains) chain.sort((a, b) => a.entry.subject.rev - b.entry.subject.rev);
  return chains;
}

function beginChain(chains: ReadEntry[][], first: ReadEntry): ReadEntry[] {
  const chain = [first];
  chains.push(chain);
  return chain;
}

/**
 * Checks that a subject's entries follow one another: revisions without a gap or a fork, each naming the leaf before it, in the order of
 * the log, and never earlier than the one before. A subject that once belongs to a purchase always does. Only entries that the census
 * counts for the subject and the bundle hides explain a gap.
 */
export function checkChain(chain: Chain, unshown: Unshown): Failure[] {
  const failures: Failure[] = [];
  let before: ReadEntry | null = null;
  for (const read of chain) {
    if (!before) failures.push(...startFaults(read, unshown));
    else if (!follows(read, before)) failures.push(...followFaults(read, before, unshown));
    before = read;
  }
  return failures;
}

/** A failure about one entry. */
export function failureOf(read: ReadEntry, of: FailureClass, rule: string, detail: Said): Failure {
  return { class: of, index: read.index, entry: read.entry.id, key: null, rule, detail };
}

function startFaults(read: ReadEntry, unshown: Unshown): Failure[] {
  const { subject, prev } = read.entry;
  const name = `${subject.type} ${subject.id}`;
  const fault = (rule: string, detail: Said) => [failureOf(read, 'subject-chain', rule, detail)];
  if (subject.rev === 1) return prev === null ? [] : fault('prev', said('chain/prevOfFirst', { subject: name }));
  if (prev === null) return fault('prev', said('chain/noPrev', { rev: subject.rev, subject: name }));
  return isExplained(read, null, unshown) ? [] : fault('gap', said('chain/start', { subject: name, rev: subject.rev }));
}

/** Whether nothing is wrong between two entries; `followFaults` says what is. */
function follows(read: ReadEntry, before: ReadEntry): boolean {
  const [{ subject, prev, at }, last] = [read.entry, before.entry];
  return (
    subject.rev === last.subject.rev + 1 &&
    prev === before.leafHash &&
    (read.index ?? Infinity) >= (before.index ?? Infinity) &&
    at >= last.at &&
    (last.proc === null || last.proc === read.entry.proc)
  );
}

function followFaults(read: ReadEntry, before: ReadEntry, unshown: Unshown): Failure[] {
  const failures: Failure[] = [];
  const { subject, prev, at } = read.entry;
  const last = before.entry.subject.rev;
  const name = `${subject.type} ${subject.id}`;
  const chainFault = (rule: string, detail: Said) => failures.push(failureOf(read, 'subject-chain', rule, detail));
  if (subject.rev === last) chainFault('fork', said('chain/fork', { rev: last, subject: name }));
  else if (prev === null) chainFault('prev', said('chain/noPrev', { rev: subject.rev, subject: name }));
  else if (subject.rev !== last + 1 && !isExplained(read, before, unshown))
    chainFault('gap', said('chain/gap', { subject: name, from: last, to: subject.rev }));
  else if (subject.rev === last + 1 && prev !== before.leafHash)
    chainFault('prev', said('chain/otherPrev', { rev: last, subject: name }));
  if ((read.index ?? Infinity) < (before.index ?? Infinity))
    chainFault('order', said('chain/order', { rev: subject.rev, subject: name, before: last }));
  if (before.entry.proc !== null && read.entry.proc !== before.entry.proc)
    chainFault(
      'purchase',
      said('chain/purchase', {
        subject: name,
        purchase: before.entry.proc,
        rev: subject.rev,
        other: read.entry.proc ?? said('chain/noPurchase'),
      }),
    );
  if (at < before.entry.at)
    failures.push(
      failureOf(read, 'time', 'at', said('time/chain', { at, before: before.entry.at, rev: last, subject: name })),
    );
  return failures;
}

/**
 * Whether exactly the missing revisions are hidden between two entries, the last of them being the one that the later entry names. What is
 * listed as uncounted explains gaps of a supplier's own entries only, not of another subject that bears a supplier's id.
 */
function isExplained(read: ReadEntry, before: ReadEntry | null, { hidden, uncounted }: Unshown): boolean {
  const { subject, prev, proc } = read.entry;
  const own = hidden.get(subject.id);
  if (!own) return subject.type === SUPPLIER && proc === null && uncounted.includes(subject.id);
  const from = before ? (before.index ?? Infinity) : -1;
  const between = own.filter(([index]) => index > from && index < (read.index ?? Infinity));
  const last = between.at(-1);
  const lacking = subject.rev - (before?.entry.subject.rev ?? 0) - 1;
  return between.length === lacking && last !== undefined && toBase64(last[1]) === prev;
}
