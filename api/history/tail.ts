import type { TrailEntry } from '../../schema/trail/index.js';
import type { FoundEntry } from '../trail/index.js';
import { indexedSize } from './indexed-size.js';
import { readLogged, readWaiting } from './read-logged.js';

/** As many entries are looked through that cannot be found by the search yet. */
const MOST = 2_000;

/** What is newer than the search knows: logged and not yet indexed, then what is still pending. */
export async function tailOf(isWanted: (entry: TrailEntry) => boolean): Promise<FoundEntry[]> {
  // The outbox first: what moves into the log between the two reads is then seen twice, never missed.
  const waiting = await readWaiting(MOST);
  const from = await indexedSize();
  const logged = await readLogged({ _id: { $gte: from, $lt: from + MOST } });
  const known = new Set(logged.map(({ entry }) => entry.id));
  return [...logged, ...waiting.filter(({ entry }) => !known.has(entry.id))].filter(({ entry }) => isWanted(entry));
}
