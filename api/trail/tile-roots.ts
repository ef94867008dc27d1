/** Most roots that a process caches: 200,000 of them stand for 51 million entries. */
const MOST = 200_000;
const kept = new Map<string, Map<string, Uint8Array>>();

/**
 * The roots of full tiles by path, for the tiles of one collection. A full tile never changes, so neither does its root; without this cache
 * a proof would read and hash up to 255 tiles for each partial tile at the edge of the tree.
 */
export function rootsOf(collection: string): Map<string, Uint8Array> {
  const known = kept.get(collection);
  if (known && known.size < MOST) return known;
  const roots = new Map<string, Uint8Array>();
  // A process of the platform has only one log; tests use many.
  if (kept.size > 8) kept.clear();
  kept.set(collection, roots);
  return roots;
}
