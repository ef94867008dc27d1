import { type Mail, mails } from '../../api/mails/index.js';

/** So many mails of one kind go to one mailbox within a day, whoever asks for them: nobody has a stranger's mailbox filled. */
const A_DAY_TO_ONE = 6;
const DAY_MS = 86_400_000;

/**
 * From when on a mail may go to the mailbox of this mark (`markOfAddress`); null where it may now. Each kind is counted by itself: else
 * whoever asks for links to a mailbox would learn by the one that waits whether something else went there, and could hold up
 * the codes of its person.
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

/** Whether the mailbox was told today that somebody tries to register with what its reader holds: once a day is enough, however often it is tried. */
export async function wasToldToday({ _id, purpose, what }: Mail, sentTo: string, now: Date): Promise<boolean> {
  if (purpose !== 'REGISTRATION_TRIED') return false;
  return (await mails().findOne({ _id: { $ne: _id }, sentTo, purpose, what, state: 'SENT', at: since(now) })) !== null;
}

function since(now: Date) {
  return { $gt: new Date(now.getTime() - DAY_MS) };
}
