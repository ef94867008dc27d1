import { currentPolicy, NothingToExport, publishedCheckpoint } from '../../api/trail/index.js';

/** The newest published checkpoint of the log, a signed note. Throws NothingToExport before the first. */
export async function publishedNote(): Promise<string> {
  const checkpoint = await publishedCheckpoint(currentPolicy());
  if (!checkpoint) throw new NothingToExport('no checkpoint is signed yet');
  return checkpoint.note;
}
