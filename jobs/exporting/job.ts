import { exportsDue } from '../../api/exports/index.js';
import { defineJob } from '../define-job.js';
import { runExport } from './run-export.js';

/** Makes the files that somebody asked for. */
export const job = defineJob({
  queue: 'exporting',
  tells: ['exportId'],
  due: async ({ clock }) => (await exportsDue(clock.now())).map((exportId) => ({ id: exportId, told: { exportId } })),
  run: ({ exportId }, { clock, origin, signal }) => runExport(exportId, { clock, origin, signal }),
});
