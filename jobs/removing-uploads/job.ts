import { keepUploads, oldUploads, removeStaged } from '../../api/catalogue/index.js';
import { removeUnused, unusedFiles } from '../../api/kernel/files/file-store.js';
import { listRows } from '../../api/kernel/reads.js';
import { defineJob, once } from '../define-job.js';
import type { JobContext } from '../job-context.js';

const AT_ONCE = 100;
/** How often a worker checks, in milliseconds. */
const LOOK_MS = 600_000;

let lookedAt = Number.NEGATIVE_INFINITY;

/** Whether there are files that were uploaded more than a day ago. */
export async function oldUploadsAreThere(): Promise<boolean> {
  if (performance.now() - lookedAt < LOOK_MS) return false;
  lookedAt = performance.now();
  return (await oldUploads(1)).length > 0 || (await unusedFiles(1)).length > 0;
}

/** Removes uploads that no act used within a day; files that an act used are kept with it, and not checked again. */
export async function removeOldUploads({ actor }: JobContext): Promise<void> {
  for (let old = await oldUploads(AT_ONCE); old.length > 0; old = await oldUploads(AT_ONCE)) {
    const by = { filter: { fileId: { $in: old } }, some: { limit: AT_ONCE } };
    const taken = [
      ...(await listRows('ImportRun', actor, by.filter, by.some)),
      ...(await listRows('EventLog', actor, by.filter, by.some)),
    ].map(({ fileId }) => fileId);
    await keepUploads(taken);
    for (const fileId of old.filter((id) => !taken.includes(id))) await removeStaged(fileId);
  }
}

/** Removes files to be attached that no act used within a day. An act that uses one at this moment comes first or finds it gone. */
export async function removeUnusedFiles(): Promise<void> {
  for (let unused = await unusedFiles(AT_ONCE); unused.length > 0; unused = await unusedFiles(AT_ONCE))
    for (const id of unused) await removeUnused(id);
}

/** Removes uploads that nobody used. */
export const job = defineJob({
  queue: 'sweeping',
  tells: [],
  restMs: 0,
  due: async () => once('uploads', await oldUploadsAreThere()),
  run: async (_, context) => {
    await removeOldUploads(context);
    await removeUnusedFiles();
  },
});
