import { z } from 'zod';
import type { Read } from '../kernel/command.js';

const stored = z.object({
  _id: z.string(),
  purpose: z.enum(['CONFIRM_ADDRESS', 'REGISTRATION_TRIED', 'STAFF_CODE', 'PASSWORD_LINK']),
  recipient: z.string().nullable(),
  state: z.enum(['WAITING', 'SENDING', 'SENT', 'REFUSED', 'GIVEN_UP', 'UNKNOWN', 'HANDED_OVER', 'ENDED']),
  nonce: z.string().nullable(),
  until: z.date().nullable(),
  code: z.string().nullable(),
  tries: z.int(),
  createdAt: z.date(),
});

/** The part of a mail that a rule needs. */
export type KnownMail = z.infer<typeof stored>;

/** Reads a mail inside an act, and whether mails go out at all. */
export async function readMail(
  id: string,
  read: Read,
): Promise<{ readonly mail: KnownMail | null; readonly goesOut: boolean }> {
  const [found] = await read.operational('mails', { _id: id }, 1);
  return { mail: found ? stored.parse(found) : null, goesOut: await goesOutIn(read) };
}

/** Whether mails go out, as an act reads it. */
export async function goesOutIn(read: Read): Promise<boolean> {
  const [sender] = await read.operational('mail_sender', { _id: 'worker' }, 1);
  return sender?.hasServer === true;
}
