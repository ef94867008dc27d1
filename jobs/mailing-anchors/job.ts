import { defineJob } from '../define-job.js';
import { mailAnchor } from '../mailing/mail-anchor.js';
import { mailingDue } from '../mailing/mailing-due.js';

/** Sends the mails with each day's anchor. */
export const job = defineJob({
  queue: 'mailing',
  tells: ['anchorDay'],
  everyRounds: 10,
  async due(context) {
    const anchorDay = await mailingDue(context);
    return anchorDay === null ? [] : [{ id: `anchor:${anchorDay}`, told: { anchorDay } }];
  },
  run: ({ anchorDay }, running) => mailAnchor(anchorDay, running, running),
});
