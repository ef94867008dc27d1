import { collectionOf } from '../kernel/database.js';

/** `mail_sender`: what the worker that sends mails reports about itself; one row. */
export interface MailSender {
  readonly _id: 'worker';
  /** Whether it has a mail server. */
  readonly hasServer: boolean;
  readonly at: Date;
  /** After a failure of the server, nothing is sent before this time. */
  readonly restsUntil: Date | null;
  /** How often in a row the server has failed, and the code of the failure. */
  readonly failures: number;
  readonly fault: string | null;
}

/** The row of the sender. */
export const mailSender = () => collectionOf<MailSender>('mail_sender');

/** Whether mails go out. Only the worker has the settings of the server, and so its password; the API reads this row. */
export async function mailsGoOut(): Promise<boolean> {
  return (await mailSender().findOne({ _id: 'worker' }))?.hasServer ?? false;
}

/** Records whether this worker has a mail server. */
export async function noteSender(hasServer: boolean, now: Date): Promise<void> {
  const fresh = { restsUntil: null, failures: 0, fault: null };
  await mailSender().updateOne(
    { _id: 'worker' },
    { $set: { hasServer, at: now }, $setOnInsert: fresh },
    { upsert: true },
  );
}
