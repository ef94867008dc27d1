import { SYSTEM_ACTOR } from '../kernel/actor.js';
import { listRows } from '../kernel/reads.js';

const MOST = 400;

/** The anchors of somewhat more than a year, newest first, as anybody may read them. */
export async function publicAnchors() {
  const rows = await listRows('TrailAnchor', SYSTEM_ACTOR, {}, { sort: { day: -1 }, limit: MOST });
  return rows.map(({ day, size, root, note, witnessed }) => ({ day, size, root, note, witnessed }));
}
