import { collectionOf } from '../api/kernel/database.js';
import { platformClock } from '../api/kernel/platform-clock.js';

const MARK = 'demonstration';

const cursors = () => collectionOf<{ _id: string; since: Date }>('cursors');

/** Says that the demonstration is being loaded; a load that is broken off leaves the mark for the next. */
export async function beginDemonstration(): Promise<void> {
  await cursors().replaceOne({ _id: MARK }, { since: platformClock.now() }, { upsert: true });
}

/** Says that the demonstration is loaded. */
export async function endDemonstration(): Promise<void> {
  await cursors().deleteOne({ _id: MARK });
}

/** Whether the demonstration is being loaded: its clock runs in the past, and what is due by the real one must wait. */
export async function isDemonstrationLoading(origin: string): Promise<boolean> {
  return origin.startsWith('demo/') && (await cursors().countDocuments({ _id: MARK }, { limit: 1 })) > 0;
}
