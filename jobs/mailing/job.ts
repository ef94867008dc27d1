import { defineJob, once } from '../define-job.js';
import { outboxIsDue } from './outbox-due.js';
import { sendOutbox } from './send-outbox.js';

/** Sends the mails of the outbox. */
export const job = defineJob({
  queue: 'mailing',
  tells: [],
  restMs: 1_000,
  due: async (context) => once('outbox', await outboxIsDue(context)),
  run: (_, running) => sendOutbox(running, running),
});
