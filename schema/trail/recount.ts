import type { Census } from './census-entry.js';
import { censusLeaf, countEntry, isThread, type ThreadCount, type Threaded, threadOf } from './census-thread.js';
import { type CensusNodes, censusRoot, nodesInMemory, putLeaves } from './census-tree.js';
import { type Hash, leafHash } from './hash.js';
import { type GetNode, inclusionProof } from './merkle.js';
import { settledPurchase } from './settled-purchase.js';

/** A thread in a census, and where its leaf stands in the tree. */
export interface PlacedThread extends ThreadCount {
  readonly position: number;
}

/** The count of a log from its first entry on, held in memory: what a witness recounts censuses with. */
export interface Recount {
  /** How many entries are counted: the next has this index. */
  readonly size: () => number;
  /**
   * Counts the next entry. Throws a TypeError, and counts nothing, where its thread can be none or its subject belongs to
   * another purchase for good.
   */
  readonly add: (entry: Threaded, leaf: Uint8Array) => void;
  /** The census of all counted so far; null of none. */
  readonly census: () => Census | null;
  readonly thread: (name: string) => PlacedThread | null;
  /** The audit path of a thread's leaf up to the census' root. */
  readonly path: (position: number) => Promise<Uint8Array[]>;
}

/** Starts a count. `leaf` is the entry's leaf hash. */
export function startRecount(hash: Hash): Recount {
  const threads = new Map<string, PlacedThread>();
  const purchases = new Map<string, string>();
  const nodes: CensusNodes = nodesInMemory();
  const moved = new Set<PlacedThread['thread']>();
  let size = 0;
  // The tree follows when it is asked for: a thread that was counted on a hundred times has one new leaf.
  const settle = () => {
    putLeaves(hash, nodes, threads.size, leavesOf(hash, threads, moved));
    moved.clear();
  };
  const getNode: GetNode = (level, index) => nodes.get(level, index) ?? new Uint8Array();
  return {
    size: () => size,
    add(entry, leaf) {
      const thread = threadOf(entry);
      if (!isThread(thread)) throw new TypeError(`'${thread}' is no thread`);
      const subject = `${entry.subject.type} ${entry.subject.id}`;
      const purchase = settledPurchase(purchases.get(subject) ?? null, entry);
      const before = threads.get(thread) ?? null;
      const counted = countEntry(hash, before, { thread, index: size, leafHash: leaf });
      threads.set(thread, { ...counted, position: before?.position ?? threads.size });
      if (purchase !== null) purchases.set(subject, purchase);
      moved.add(thread);
      size += 1;
    },
    census() {
      if (size === 0) return null;
      settle();
      return { size, threads: threads.size, root: censusRoot(hash, nodes, threads.size) };
    },
    thread: (name) => threads.get(name) ?? null,
    path(position) {
      settle();
      return inclusionProof(hash, threads.size, position, getNode);
    },
  };
}

function* leavesOf(hash: Hash, threads: ReadonlyMap<string, PlacedThread>, names: Iterable<string>) {
  for (const name of names) {
    const thread = threads.get(name);
    if (thread) yield [thread.position, leafHash(hash, censusLeaf(thread))] as const;
  }
}
