import { expiredExports } from '../../api/exports/index.js';
import { defineJob, once } from '../define-job.js';
import { removeExpired } from '../exporting/index.js';

/** Removes exported files that have expired. */
export const job = defineJob({
  queue: 'exporting',
  tells: [],
  everyRounds: 10,
  restMs: 30_000,
  due: async ({ clock }) => once('expired', (await expiredExports(clock.now(), 1)).length > 0),
  run: (_, { clock }) => removeExpired(clock.now()),
});
