import { listRows } from '../../api/kernel/reads.js';
import { defineJob, once } from '../define-job.js';
import { runImports } from './run-imports.js';

/** Runs imports of parts. */
export const job = defineJob({
  queue: 'importing',
  tells: [],
  async due({ actor }) {
    const waiting = await listRows('ImportRun', actor, { state: { $in: ['STAGED', 'RUNNING'] } }, { limit: 1 });
    return once('runs', waiting.length > 0);
  },
  run: async (_, { clock, origin, signal }) => void (await runImports({ clock, origin, signal })),
});
