import { defineJob, once } from '../define-job.js';
import { casesBehindAt, projectCases } from '../projecting/project-cases.js';

/** Builds the cases of the process view from the log. */
export const job = defineJob({
  queue: 'projecting',
  tells: [],
  follows: 'LOG',
  whateverTheTime: true,
  async due({ origin }) {
    const at = await casesBehindAt(origin);
    return once(`cases:${at}`, at !== null);
  },
  run: (_, { origin }) => projectCases(origin),
});
