import { defineJob, once } from '../define-job.js';
import { noticesBehindAt, notifyLog } from './notify-log.js';

/** Notifies people about what was logged. */
export const job = defineJob({
  queue: 'notifying',
  tells: [],
  follows: 'LOG',
  whateverTheTime: true,
  async due({ origin }) {
    const at = await noticesBehindAt(origin);
    return once(`log:${at}`, at !== null);
  },
  run: (_, context) => notifyLog(context),
});
