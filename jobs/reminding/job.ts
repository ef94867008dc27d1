import { defineJob } from '../define-job.js';
import { dueReminders, idOf } from './due-reminders.js';
import { remind } from './remind.js';

/** Reminds whoever something waits for before it is due, and while it is overdue. */
export const job = defineJob({
  queue: 'reminding',
  tells: ['move', 'subjectId'],
  everyRounds: 4,
  restMs: 60_000,
  due: async (context) =>
    (await dueReminders(context)).map((reminder) => ({
      id: `remind:${idOf(reminder)}`,
      told: { move: reminder.move, subjectId: reminder.subjectId },
      dueAt: reminder.at,
    })),
  run: ({ move, subjectId }, context) => remind(move, subjectId, context),
});
