import { defineJob } from '../define-job.js';
import { auditsDue, reconcileAsked } from '../reconciling/reconcile.js';

/** Checks the documents of a purchase, when somebody asked for that on its page. */
export const job = defineJob({
  queue: 'reconciling',
  tells: ['readingId'],
  due: async (context) =>
    (await auditsDue(context)).map(({ _id }) => ({ id: `asked:${_id}`, told: { readingId: _id } })),
  run: ({ readingId }, context) => reconcileAsked(readingId, context),
});
