import {
  type BundleCensus,
  type CountedThread,
  decodeFacts,
  formatBundleCensus,
  inclusionProof,
  leafHash,
  nodeReader,
  type Policy,
  parseOpening,
  threadOf,
} from '../../schema/trail/index.js';
import { collectionOf, database } from '../kernel/database.js';
import { threadTilesAt } from './census-tiles.js';
import { nodeSha256 } from './crypto.js';
import { isIndexBelow } from './end-of-log.js';
import type { StoredEntry } from './find-stored.js';
import { bytesOf } from './judge-rows.js';
import { provePaths } from './prove.js';
import { recountedCensus } from './recounted-census.js';
import { type LogDocument, type ThreadDocument, TRAIL } from './stored.js';

/**
 * `census.json` of a bundle: the newest recounted census, with the count of each thread of which these entries include one below it. Null
 * where there is no census below the checkpoint's size. Entries of a thread that the bundle does not show stand in it as hashes. Everything
 * is read from the bytes of the leaves, since what stands beside them in the database may be false.
 */
export async function bundleCensus(
  entries: readonly StoredEntry[],
  checkpointSize: number,
  policy: Policy,
): Promise<Uint8Array | null> {
  const found = await recountedCensus(checkpointSize, policy);
  if (!found?.entry.open) return null;
  const { row, entry, statements } = found;
  const own = threadsAmong(entries, row.size);
  const stored = await collectionOf<ThreadDocument>(TRAIL.threads)
    .find({ _id: { $in: [...own.keys()] } })
    .sort({ position: 1 })
    .toArray();
  const nodes = nodeReader(nodeSha256, row.threads, threadTilesAt(database(), row.size));
  const threads: CountedThread[] = [];
  for (const { _id: thread, position, first } of stored) {
    const shown = own.get(thread) ?? new Set<number>();
    const { count, hidden } = await hiddenOf(thread, shown, row.size);
    const path = await inclusionProof(nodeSha256, row.threads, position, nodes);
    threads.push({ thread, first, count, position, path, hidden });
  }
  const [proof = []] = await provePaths([entry.index], checkpointSize);
  const census: BundleCensus = {
    entry: { index: entry.index, leaf: entry.leaf, opening: parseOpening(entry.open ?? new Uint8Array()), proof },
    statements,
    threads,
  };
  return formatBundleCensus(census);
}

/** The threads of entries below a size, each with the indices shown. */
function threadsAmong(entries: readonly StoredEntry[], size: number): Map<string, Set<number>> {
  const own = new Map<string, Set<number>>();
  for (const { index, leaf } of entries) {
    if (index === null || index >= size) continue;
    const thread = readableThread(leaf);
    if (thread === null) continue;
    const shown = own.get(thread);
    if (shown) shown.add(index);
    else own.set(thread, new Set([index]));
  }
  return own;
}

/** Null for bytes that are no longer an entry, which the verifier reports. */
function readableThread(leaf: Uint8Array): string | null {
  try {
    return threadOf(decodeFacts(leaf));
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

/** The entries of a thread below a size that are not shown. */
async function hiddenOf(thread: string, shown: ReadonlySet<number>, size: number) {
  const rows = await collectionOf<LogDocument & { _id: number }>(TRAIL.log)
    .find({ $or: [{ proc: thread }, { proc: null, 'subject.id': thread }], _id: { $lt: size } } as object)
    .project<{ _id: number; leaf: LogDocument['leaf'] }>({ leaf: 1 })
    .sort({ _id: 1 })
    .toArray();
  const hidden = rows
    .map(({ _id, leaf }) => ({ index: _id, leaf: bytesOf(leaf) }))
    .filter(({ index, leaf }) => isIndexBelow(index, size) && !shown.has(index) && readableThread(leaf) === thread)
    .map(({ index, leaf }): [number, Uint8Array] => [index, leafHash(nodeSha256, leaf)]);
  return { count: shown.size + hidden.length, hidden };
}
