import type { MailEnv } from '../../api/kernel/mail-env.js';
import { codeOf, type Judgement, judgeFailure, pauseAfter, type SendFailure } from './judge-failure.js';
import { type MailServer, openMailServer } from './mail-server.js';
import type { WrittenMail } from './write-mail.js';

/** The outcome of trying to send a mail. */
export type Outcome =
  | { readonly state: 'SENT'; readonly code: null; readonly at: Date }
  | { readonly state: 'REFUSED' | 'UNKNOWN'; readonly code: string; readonly at: Date }
  | { readonly state: 'WAITING'; readonly code: string; readonly at: Date; readonly dueAt: Date };

/** Mails of one kind that wait in the database, and how to record their outcomes. */
export interface Letterbox<Mail extends { readonly tries: number }> {
  readonly settings: MailEnv;
  readonly signal: AbortSignal;
  readonly now: () => Date;
  /** Takes a mail that is due, so that no other worker does; null where there is none. */
  readonly take: () => Promise<Mail | null>;
  /** The message; null where it no longer concerns anybody, which is then recorded. */
  readonly write: (mail: Mail) => Promise<WrittenMail | null>;
  readonly became: (mail: Mail, outcome: Outcome, next: Judgement['next'] | null) => Promise<void>;
  /** The server failed: nothing is sent for a while. */
  readonly rest: (failure: SendFailure) => Promise<void>;
}

/** Many servers close a connection after a hundred messages. */
const ON_ONE_CONNECTION = 50;

/** Sends what is due over one connection; answers false where the server failed and the rest has to wait. */
export async function sendSome<Mail extends { readonly tries: number }>(box: Letterbox<Mail>): Promise<boolean> {
  const server = await openMailServer(box.settings);
  if ('code' in server) {
    await box.rest(server);
    return false;
  }
  try {
    for (let sent = 0; sent < ON_ONE_CONNECTION && !box.signal.aborted; sent++) {
      const mail = await box.take();
      if (!mail) return true;
      const failure = await sendOne(mail, server, box);
      if (failure) {
        await box.rest(failure);
        return false;
      }
    }
    return true;
  } finally {
    server.close();
  }
}

/** Sends a mail and has its outcome recorded; answers the failure where it is the server's and not only that of the mail. */
async function sendOne<Mail extends { readonly tries: number }>(
  mail: Mail,
  server: MailServer,
  { write, became, now }: Letterbox<Mail>,
): Promise<SendFailure | null> {
  const message = await write(mail);
  if (message === null) return null;
  const failure = await server.send(message);
  if (!failure) {
    await became(mail, { state: 'SENT', code: null, at: now() }, null);
    return null;
  }
  const { next, serverFailed } = judgeFailure(failure);
  const [code, at] = [codeOf(failure), now()];
  const dueAt = new Date(at.getTime() + pauseAfter(mail.tries));
  await became(mail, next === 'AGAIN' ? { state: 'WAITING', code, at, dueAt } : { state: next, code, at }, next);
  return serverFailed ? failure : null;
}
