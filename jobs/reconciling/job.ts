import { defineJob } from '../define-job.js';
import { nightDue, reconcileAll } from './reconcile.js';

/** Checks all documents and the whole log, each night. */
export const job = defineJob({
  queue: 'reconciling',
  tells: ['night'],
  everyRounds: 10,
  restMs: 30_000,
  async due(context) {
    const night = await nightDue(context);
    return night === null ? [] : [{ id: night, told: { night } }];
  },
  run: ({ night }, context) => reconcileAll(night, context, context.signal),
});
