import type { EntryFacts } from './entry.js';
import type { Failure, FailureClass } from './failure.js';
import type { Opening } from './opening.js';

/** An entry of a bundle that could be read. */
export interface ReadEntry {
  /** Null while it is pending. */
  readonly index: number | null;
  readonly entry: EntryFacts;
  /** Base64. */
  readonly leafHash: string;
  readonly opening: Opening | null;
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
 * Checks that a subject's entries follow one another: revisions without a gap or a fork, each naming the leaf before it,
 * in the order of the log, and never earlier than the one before.
 */
export function checkChain(chain: Chain): Failure[] {
  const failures: Failure[] = [];
  let before: ReadEntry | null = null;
  for (const read of chain) {
    if (!before) failures.push(...startFaults(read));
    else if (!follows(read, before)) failures.push(...followFaults(read, before));
    before = read;
  }
  return failures;
}

/** A failure about one entry. */
export function failureOf(read: ReadEntry, of: FailureClass, rule: string, detail: string): Failure {
  return { class: of, index: read.index, entry: read.entry.id, key: null, rule, detail };
}

function startFaults(read: ReadEntry): Failure[] {
  const { subject, prev } = read.entry;
  const name = `${subject.type} ${subject.id}`;
  const fault = (rule: string, detail: string) => [failureOf(read, 'subject-chain', rule, detail)];
  if (subject.rev === 1) return prev === null ? [] : fault('prev', `${name} names an entry before its first`);
  if (prev === null) return fault('prev', `revision ${subject.rev} of ${name} names no entry before it`);
  return fault('gap', `${name} starts at revision ${subject.rev}`);
}

/** Whether nothing is wrong between two entries; what is, `followFaults` says. */
function follows(read: ReadEntry, before: ReadEntry): boolean {
  const [{ subject, prev, at }, last] = [read.entry, before.entry];
  return (
    subject.rev === last.subject.rev + 1 &&
    prev === before.leafHash &&
    (read.index ?? Infinity) >= (before.index ?? Infinity) &&
    at >= last.at
  );
}

function followFaults(read: ReadEntry, before: ReadEntry): Failure[] {
  const failures: Failure[] = [];
  const { subject, prev, at } = read.entry;
  const last = before.entry.subject.rev;
  const name = `${subject.type} ${subject.id}`;
  const chainFault = (rule: string, detail: string) => failures.push(failureOf(read, 'subject-chain', rule, detail));
  if (subject.rev === last) chainFault('fork', `two entries are revision ${last} of ${name}`);
  else if (subject.rev !== last + 1) chainFault('gap', `${name} goes from revision ${last} to ${subject.rev}`);
  else if (prev !== before.leafHash) chainFault('prev', `does not name the leaf of revision ${last} of ${name}`);
  if ((read.index ?? Infinity) < (before.index ?? Infinity))
    chainFault('order', `revision ${subject.rev} of ${name} stands before revision ${last} in the log`);
  if (at < before.entry.at)
    failures.push(failureOf(read, 'time', 'at', `${at} is before ${before.entry.at} of revision ${last} of ${name}`));
  return failures;
}
