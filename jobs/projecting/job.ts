import { defineJob, once } from '../define-job.js';
import { dossiersBehindAt, projectLog } from './project-log.js';
import { projectSteps, stepsBehindAt } from './steps.js';

/** Builds the dossiers and steps of purchases from the log. */
export const job = defineJob({
  queue: 'projecting',
  tells: [],
  follows: 'LOG',
  whateverTheTime: true,
  async due({ origin }) {
    const behind = [await dossiersBehindAt(origin), await stepsBehindAt(origin)].filter((at) => at !== null);
    return once(`log:${Math.min(...behind)}`, behind.length > 0);
  },
  async run(_, { origin, log }) {
    await projectSteps(origin);
    await projectLog(origin, (purchaseId, fault) => log.error({ purchaseId, fault }, 'dossier stands still'));
  },
});
