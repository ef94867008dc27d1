import type { Census } from './census-entry.js';
import { censusLeaf, countEntry, isThread, type ThreadCount, type Threaded, threadOf } from './census-thread.js';
import { type CensusNodes, censusRoot, nodesInMemory, putLeaves } from './census-tree.js';
import { type Hash, leafHash } from './hash.js';
import { type GetNode, inclusionProof } from './merkle.js';
import { said } from './said.js';
import { settledPurchase } from './settled-purchase.js';
import { Unreadable } from './unreadable.js';

/** A thread in a census, and the place of its leaf in the tree. */
export interface PlacedThread extends ThreadCount {
  readonly position: number;
}

/** The count of a log from its first entry on, held in memory; witnesses recount censuses with it. */
export interface Recount {
  /** How many entries are counted so far, which is the index of the next. */
  readonly size: () => number;
  /**
   * Registers an entry that is counted later. Throws a TypeError, and remembers nothing, where its thread is invalid or its subject belongs
   * to another purchase already.
   */
  readonly admit: (entry: Threaded) => void;
  /**
   * Registers an entry that `admit` has refused: from now on its subject belongs where the entry says. No census that counts it can be
   * right.
   */
  readonly concede: (entry: Threaded) => void;
  /** Counts the next entry, which must be registered. */
  readonly count: (entry: Threaded, leaf: Uint8Array) => void;
  /** Registers the next entry and counts it. */
  readonly add: (entry: Threaded, leaf: Uint8Array) => void;
  /** The census of all entries counted so far; null where there are none. */
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
  // The tree is updated only when it is asked for: a thread with a hundred new entries has one new leaf.
  const settle = () => {
    putLeaves(hash, nodes, threads.size, leavesOf(hash, threads, moved));
    moved.clear();
  };
  const getNode: GetNode = (level, index) => nodes.get(level, index) ?? new Uint8Array();
  const belong = ({ subject: { type, id } }: Threaded, purchase: string | null) => {
    if (purchase !== null) purchases.set(`${type} ${id}`, purchase);
  };
  const admit = (entry: Threaded) => {
    const thread = threadOf(entry);
    if (!isThread(thread)) throw new Unreadable(said('form/threadName', { thread }));
    const { type, id } = entry.subject;
    belong(entry, settledPurchase(purchases.get(`${type} ${id}`) ?? null, entry));
  };
  const count = (entry: Threaded, leaf: Uint8Array) => {
    const thread = threadOf(entry);
    const before = threads.get(thread) ?? null;
    const counted = countEntry(hash, before, { thread, index: size, leafHash: leaf });
    threads.set(thread, { ...counted, position: before?.position ?? threads.size });
    moved.add(thread);
    size += 1;
  };
  return {
    size: () => size,
    admit,
    count,
    concede({ proc, subject }) {
      purchases.delete(`${subject.type} ${subject.id}`);
      belong({ proc, subject }, proc);
    },
    add(entry, leaf) {
      admit(entry);
      count(entry, leaf);
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
