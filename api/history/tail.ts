import type { TrailEntry } from '../../schema/trail/index.js';
import type { FoundEntry } from '../trail/index.js';
import { indexedSize } from './indexed-size.js';
import { readLogged, readWaiting } from './read-logged.js';

/** Most entries examined that the search cannot find yet. */
const MOST = 2_000;

/** Entries newer than the search index: first those that are logged but not indexed yet, then those still pending. */
export async function tailOf(isWanted: (entry: TrailEntry) => boolean): Promise<FoundEntry[]> {
  // The outbox first: an entry that moves into the log between the two reads is then seen twice, never missed.
  const waiting = await readWaiting(MOST);
  const from = await indexedSize();
  const logged = await readLogged({ _id: { $gte: from, $lt: from + MOST } });
  const known = new Set(logged.map(({ entry }) => entry.id));
  return [...logged, ...waiting.filter(({ entry }) => !known.has(entry.id))].filter(({ entry }) => isWanted(entry));
}
