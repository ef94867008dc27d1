import { collectionOf } from '../kernel/database.js';

/** `mail_sender`: what the worker that sends mails says of itself; one row. */
export interface MailSender {
  readonly _id: 'worker';
  /** Whether it has a mail server. */
  readonly hasServer: boolean;
  readonly at: Date;
  /** Since the server failed: not before then. */
  readonly restsUntil: Date | null;
  /** How often in a row the server failed, and with what code. */
  readonly failures: number;
  readonly fault: string | null;
}

/** The row of the sender. */
export const mailSender = () => collectionOf<MailSender>('mail_sender');

/** Whether mails go out. The settings of the server are the worker's alone, so that its password is too; the API reads this. */
export async function mailsGoOut(): Promise<boolean> {
  return (await mailSender().findOne({ _id: 'worker' }))?.hasServer ?? false;
}

/** Notes whether this worker has a mail server. */
export async function noteSender(hasServer: boolean, now: Date): Promise<void> {
  const fresh = { restsUntil: null, failures: 0, fault: null };
  await mailSender().updateOne(
    { _id: 'worker' },
    { $set: { hasServer, at: now }, $setOnInsert: fresh },
    { upsert: true },
  );
}
