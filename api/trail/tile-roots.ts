/** Where the roots are kept that a process has worked out: 200,000 of them stand for 51 million entries. */
const MOST = 200_000;
const kept = new Map<string, Map<string, Uint8Array>>();

/**
 * The roots of full tiles by path, of the tiles of one collection. A full tile never changes, so neither does its root; without
 * them a proof would read and hash up to 255 tiles for each partial tile at the edge of the tree.
 */
export function rootsOf(collection: string): Map<string, Uint8Array> {
  const known = kept.get(collection);
  if (known && known.size < MOST) return known;
  const roots = new Map<string, Uint8Array>();
  // One log is all that a process of the platform has; tests go through many.
  if (kept.size > 8) kept.clear();
  kept.set(collection, roots);
  return roots;
}
