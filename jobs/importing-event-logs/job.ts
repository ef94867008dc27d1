import { listRows } from '../../api/kernel/reads.js';
import { defineJob, once } from '../define-job.js';
import { runEventLogs } from '../importing/index.js';

/** Runs imports of event logs from other systems. */
export const job = defineJob({
  queue: 'importing',
  tells: [],
  async due({ actor }) {
    const waiting = await listRows('EventLog', actor, { state: { $in: ['STAGED', 'RUNNING'] } }, { limit: 1 });
    return once('event-logs', waiting.length > 0);
  },
  run: async (_, { clock, origin, signal }) => void (await runEventLogs({ clock, origin, signal })),
});
