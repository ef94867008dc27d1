import { type Threaded, threadOf } from '../../schema/trail/census-thread.js';
import { concatBytes, type Hash } from '../../schema/trail/hash.js';
import { treeOf } from './example-log.js';

/**
 * A reference for tests: the census of a log as docs/trail-format.md §6 defines it, computed from the beginning each time, without any
 * piece of the real implementation except the tree.
 */
export function naiveCensus(hash: Hash, log: readonly { readonly entry: Threaded; readonly leafHash: Uint8Array }[]) {
  const text = (value: string) => new TextEncoder().encode(value);
  const u64 = (value: number) =>
    Uint8Array.from({ length: 8 }, (_, at) => Number((BigInt(value) >> BigInt(56 - 8 * at)) & 255n));
  const names = [...new Set(log.map(({ entry }) => threadOf(entry)))];
  const threads = names.map((thread) => {
    const own = log.flatMap(({ entry, leafHash }, index) => (threadOf(entry) === thread ? [{ index, leafHash }] : []));
    const c = own.reduce(
      (before, { index, leafHash }) =>
        hash(concatBytes(text('trail/v1/thread'), Uint8Array.of(1), before, u64(index), leafHash)),
      hash(concatBytes(text('trail/v1/thread'), Uint8Array.of(0), text(thread))),
    );
    const first = own[0]?.index ?? -1;
    const leaf = concatBytes(text('trail/v1/census'), Uint8Array.of(0), u64(first), u64(own.length), c, text(thread));
    return { thread, first, count: own.length, c, leaf };
  });
  threads.sort((a, b) => a.first - b.first);
  const tree = treeOf(threads.map(({ leaf }) => leaf));
  return { size: log.length, threads, root: tree.root, path: tree.proof };
}
