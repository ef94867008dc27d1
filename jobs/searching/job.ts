import { defineJob, once } from '../define-job.js';
import { indexLog, searchBehindAt } from './index-log.js';

/** Builds the search index of the trail from the log. */
export const job = defineJob({
  queue: 'searching',
  tells: [],
  follows: 'LOG',
  whateverTheTime: true,
  async due({ origin }) {
    const at = await searchBehindAt(origin);
    return once(`log:${at}`, at !== null);
  },
  run: (_, { origin }) => indexLog(origin),
});
