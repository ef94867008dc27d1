import { defineJob } from '../define-job.js';
import { erase, erasuresDue } from './erase.js';

/** Carries out approved erasures. */
export const job = defineJob({
  queue: 'erasing',
  tells: ['erasureId'],
  due: async (context) =>
    (await erasuresDue(context)).map(({ _id, rev }) => ({ id: `erase:${_id}:${rev}`, told: { erasureId: _id } })),
  run: ({ erasureId }, context) => erase(erasureId, context),
});
