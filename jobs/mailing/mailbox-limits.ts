import { type Mail, mails } from '../../api/mails/index.js';

/** Most mails of one kind to one mailbox within a day, whoever asks for them: nobody shall fill a stranger's mailbox. */
const A_DAY_TO_ONE = 6;
const DAY_MS = 86_400_000;

/**
 * When a mail may go to the mailbox with this mark (`markOfAddress`); null where it may go now. Each kind is counted separately: otherwise
 * whoever asks for links to a mailbox could tell from a delay whether other mail went there, and could hold up the codes of its owner.
 */
export async function mailboxFreeFrom({ _id, purpose }: Mail, sentTo: string, now: Date): Promise<Date | null> {
  const lately = { sentTo, purpose, state: { $in: ['SENDING', 'SENT', 'UNKNOWN'] as const }, _id: { $ne: _id } };
  const sent = await mails()
    .find({ ...lately, at: since(now) })
    .sort({ at: 1 })
    .toArray();
  const oldest = sent.at(-A_DAY_TO_ONE);
  return oldest ? new Date(oldest.at.getTime() + DAY_MS) : null;
}

/**
 * Whether the mailbox was already told today that somebody tries to register with its owner's data: once a day is enough, however often
 * that is tried.
 */
export async function wasToldToday({ _id, purpose, what }: Mail, sentTo: string, now: Date): Promise<boolean> {
  if (purpose !== 'REGISTRATION_TRIED') return false;
  return (await mails().findOne({ _id: { $ne: _id }, sentTo, purpose, what, state: 'SENT', at: since(now) })) !== null;
}

function since(now: Date) {
  return { $gt: new Date(now.getTime() - DAY_MS) };
}
