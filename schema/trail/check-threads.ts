import type { Manifest } from './bundle.js';
import type { Census } from './census-entry.js';
import type { CountedThread } from './census-file.js';
import { censusLeaf, threadOf, threadStart, threadStep } from './census-thread.js';
import { type BundleEntry, SUPPLIER } from './check-chains.js';
import { type Failure, failureOfWhole } from './failure.js';
import { type Hash, leafHash } from './hash.js';
import { type Said, said } from './said.js';
import { verifyInclusion } from './verify-tree.js';

/** The logged entries of a bundle by thread, each in ascending order of index. */
export type Threads = ReadonlyMap<string, readonly BundleEntry[]>;

/** Groups the logged entries of a bundle, which come in ascending order of index, by thread. */
export function threadsOf(read: readonly BundleEntry[]): Threads {
  const threads = new Map<string, BundleEntry[]>();
  for (const one of read) {
    if (one.index === null) continue;
    const thread = threadOf(one.entry);
    const own = threads.get(thread);
    if (own) own.push(one);
    else threads.set(thread, [one]);
  }
  return threads;
}

/**
 * Checks that no thread is listed as uncounted that has to be counted. The purchase's own thread and those of its subjects always have to
 * be; those of suppliers need not be where the bundle shows something of them, even if pending.
 */
export function checkUncounted(read: readonly BundleEntry[], { uncounted }: Manifest): Failure[] {
  const failures: Failure[] = [];
  for (const thread of uncounted) {
    const own = read.filter(({ entry }) => threadOf(entry) === thread);
    if (own.length === 0) failures.push(fault('uncounted', said('census/nothing', { thread })));
    else if (own.some(({ entry }) => entry.subject.type !== SUPPLIER || entry.proc !== null))
      failures.push(fault('uncounted', said('census/mustCount', { thread })));
  }
  return failures;
}

/**
 * Rebuilds each thread's leaf from the entries shown and hidden, and follows it up to the census' root. Every thread of which the bundle
 * shows something below the census' size must have its row, or be listed under `uncounted`.
 */
export function checkThreads(
  hash: Hash,
  read: readonly BundleEntry[],
  threads: Threads,
  rows: readonly CountedThread[],
  { purchase, uncounted }: Manifest,
  census: Census,
): Failure[] {
  const failures: Failure[] = [];
  const counted = new Set(rows.map(({ thread }) => thread));
  for (const [thread, [first]] of threads)
    if ((first?.index ?? census.size) < census.size && !counted.has(thread) && !uncounted.includes(thread))
      failures.push(fault('row', said('census/notCounted', { thread })));
  // Pending entries belong to the purchase too.
  const isOwn = (thread: string) =>
    thread === purchase || read.some(({ entry }) => entry.proc === purchase && entry.subject.id === thread);
  for (const row of rows) {
    const shown = (threads.get(row.thread) ?? []).filter(({ index }) => index !== null && index < census.size);
    if (uncounted.includes(row.thread)) failures.push(fault('row', said('census/bothWays', { thread: row.thread })));
    if (shown.length === 0) failures.push(fault('row', said('census/nothing', { thread: row.thread })));
    if (row.hidden.length > 0 && isOwn(row.thread))
      failures.push(fault('hidden', said('census/ownHidden', { thread: row.thread })));
    const wrong = rowFault(hash, row, shown, census);
    if (wrong) failures.push(fault(wrong.rule, wrong.detail));
  }
  return failures;
}

function rowFault(hash: Hash, row: CountedThread, shown: readonly BundleEntry[], census: Census) {
  const { thread, first, count, position, path, hidden } = row;
  const found = shown.length + hidden.length;
  if (found !== count) return { rule: 'count', detail: said('census/count', { counted: count, thread, found }) };
  let c = threadStart(hash, thread);
  let last = -1;
  let next = 0;
  const own = hidden.map(([index, digest]) => ({ index, digest }));
  for (let at = 0; at < count; at++) {
    const one = shown[at - next];
    const other = own[next];
    const takesHidden = other && (!one || other.index < (one.index ?? 0));
    const { index, digest } = (takesHidden ? other : one) ?? { index: null, digest: null };
    if (index === null || digest === null || index <= last || index >= census.size)
      return { rule: 'hidden', detail: said('census/hidden', { thread }) };
    if (at === 0 && index !== first)
      return { rule: 'first', detail: said('census/first', { thread, index, counted: first }) };
    if (takesHidden) next += 1;
    last = index;
    c = threadStep(hash, c, index, digest);
  }
  const leaf = leafHash(hash, censusLeaf({ thread, first, count, c }));
  const { threads: size, root } = census;
  const failure = verifyInclusion(hash, { index: position, size, leafHash: leaf, proof: path, root });
  return failure && { rule: 'root', detail: said('census/root', { thread, why: said(`why/${failure}`) }) };
}

function fault(rule: string, detail: Said): Failure {
  return failureOfWhole('census', rule, detail);
}
