import { expiredExports } from '../../api/exports/index.js';
import { defineJob, once } from '../define-job.js';
import { removeExpired } from '../exporting/index.js';

/** The removal of files that were made and whose time is over. */
export const job = defineJob({
  queue: 'exporting',
  tells: [],
  due: async ({ clock }) => once('expired', (await expiredExports(clock.now(), 1)).length > 0),
  run: (_, { clock }) => removeExpired(clock.now()),
});
