import { createHash } from 'node:crypto';
import MailComposer from 'nodemailer/lib/mail-composer';
import type { AnchorMail, TrailAnchorRow } from '../../api/anchors/index.js';
import type { MailEnv } from '../../api/kernel/mail-env.js';
import { say } from '../../api/kernel/messages.js';
import { businessTime } from '../../schema/kernel/calendar.js';

/** A message as it goes out, and for whom. */
export interface WrittenMail {
  readonly envelope: { readonly from: string; readonly to: string };
  readonly message: Buffer;
}

/**
 * The mail with a day's anchor for one recipient, in that recipient's language: it names nobody else, and contains the signed checkpoint
 * byte for byte.
 */
export async function writeMail(
  mail: Pick<AnchorMail, '_id' | 'language'>,
  to: string,
  { day, size, root, note, createdAt }: TrailAnchorRow,
  { from, site }: MailEnv,
): Promise<WrittenMail> {
  const at = businessTime(createdAt, 'minute');
  const params = { day, size: String(size), root, at, site };
  return composeMail(
    {
      to,
      subject: say(mail.language, 'notice.anchorMailSubject', params),
      text: say(mail.language, 'notice.anchorMailText', params),
      messageId: messageIdOf('anchor', mail._id, from.address),
      attachments: [
        { filename: 'checkpoint.txt', content: note, contentType: 'text/plain', contentTransferEncoding: 'base64' },
      ],
    },
    from,
  );
}

/** The content of a mail, and its recipient. */
interface Composed {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly messageId: string;
  readonly attachments?: NonNullable<ConstructorParameters<typeof MailComposer>[0]>['attachments'];
}

/** A message of the platform, ready to be sent. */
export async function composeMail({ to, ...said }: Composed, from: MailEnv['from']): Promise<WrittenMail> {
  const composed = new MailComposer({
    from,
    to: { name: '', address: to },
    ...said,
    // Keeps automatic absence notes from answering (RFC 3834).
    headers: { 'Auto-Submitted': 'auto-generated' },
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return { envelope: { from: from.address, to }, message: await composed.compile().build() };
}

/** The same for the same mail, so that a recipient who gets it twice from a relay sees it once; it reveals nothing about the recipient. */
export function messageIdOf(kind: string, id: string, sender: string): string {
  const name = createHash('sha256').update(id).digest('hex').slice(0, 32);
  return `<${kind}.${name}@${sender.slice(sender.lastIndexOf('@') + 1)}>`;
}
