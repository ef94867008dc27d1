import { readEnv } from '../../api/kernel/env.js';
import { noteScan, openFile, waitingFiles } from '../../api/kernel/files/file-store.js';
import { SCAN_MS, scanFile } from '../../api/kernel/files/scan-file.js';
import { defineJob, once } from '../define-job.js';

const AT_ONCE = 20;
/** How often a worker looks for files that wait, in milliseconds. */
const LOOK_MS = 10_000;

let lookedAt = Number.NEGATIVE_INFINITY;

/** Whether files wait for the scanner, which did not answer when they arrived. */
async function filesWait(): Promise<boolean> {
  if (readEnv().clamd === null || performance.now() - lookedAt < LOOK_MS) return false;
  lookedAt = performance.now();
  return (await waitingFiles(1)).length > 0;
}

/** Has the scanner look at files in quarantine. Ends at the first that it does not answer for: the next look asks again. */
export async function scanWaiting(): Promise<void> {
  for (let waiting = await waitingFiles(AT_ONCE); waiting.length > 0; waiting = await waitingFiles(AT_ONCE))
    for (const id of waiting) {
      const scan = await scanFile(() => openFile(id, null), SCAN_MS.job);
      if (scan === 'WAITING') return;
      await noteScan(id, scan);
    }
}

/** Has files scanned that arrived while the scanner did not answer. */
export const job = defineJob({
  queue: 'sweeping',
  tells: [],
  restMs: 0,
  due: async () => once('scanning', await filesWait()),
  run: () => scanWaiting(),
});
