import { collectionOf } from '../api/kernel/database.js';
import { platformClock } from '../api/kernel/platform-clock.js';

const MARK = 'demonstration';

const cursors = () => collectionOf<{ _id: string; since: Date }>('cursors');

/** Marks that the demonstration is being loaded; an interrupted load leaves the mark for the next one. */
export async function beginDemonstration(): Promise<void> {
  await cursors().replaceOne({ _id: MARK }, { since: platformClock.now() }, { upsert: true });
}

/** Removes that mark. */
export async function endDemonstration(): Promise<void> {
  await cursors().deleteOne({ _id: MARK });
}

/** Whether the demonstration is being loaded: its clock runs in the past, and what is due by the real clock has to wait. */
export async function isDemonstrationLoading(origin: string): Promise<boolean> {
  return origin.startsWith('demo/') && (await cursors().countDocuments({ _id: MARK }, { limit: 1 })) > 0;
}
