import { defineJob, once } from '../define-job.js';
import { indexLog, searchBehindAt } from './index-log.js';

/** The index of the trail's search, from the log. */
export const job = defineJob({
  queue: 'searching',
  tells: [],
  whateverTheTime: true,
  async due({ origin }) {
    const at = await searchBehindAt(origin);
    return once(`log:${at}`, at !== null);
  },
  run: (_, { origin }) => indexLog(origin),
});
