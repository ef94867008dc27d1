import { badCursor } from '../kernel/cursors.js';
import type { Page, PageArgs } from '../kernel/reads.js';
import { type MailState, mails } from './mails.js';
import { recipientsLike } from './recipients-like.js';
import { type OutboxMail, shownMails } from './shown-mails.js';

const OVER: readonly MailState[] = ['SENT', 'HANDED_OVER', 'ENDED'];
/** When the last mail seen was created, and its id. */
const CURSOR = /^(\d{1,15})\.(mail_[0-9a-f]{32})$/;

/** Which mails are listed: open ones, or finished ones. */
export interface MailsPageArgs extends PageArgs {
  readonly over: boolean;
  readonly goesOut: boolean;
  readonly search?: string | null;
}

/** The mails of the outbox, newest first; `search` is the beginning of the recipient's number, or part of its name, login or address. */
export async function mailsPage({ over, goesOut, search, first, after }: MailsPageArgs): Promise<Page<OutboxMail>> {
  const words = search?.trim() ?? '';
  const recipient = words === '' ? { $ne: null } : { $in: await recipientsLike(words) };
  const rows = await mails()
    .find({ state: over ? { $in: OVER } : { $nin: OVER }, recipient, ...older(after) })
    .sort({ createdAt: -1, _id: -1 })
    .limit(first + 1)
    .toArray();
  const nodes = await shownMails(rows.slice(0, first), goesOut);
  const edges = nodes.map((node) => ({ cursor: `${node.mail.createdAt.getTime()}.${node._id}`, node }));
  return { edges, pageInfo: { hasNextPage: rows.length > first, endCursor: edges.at(-1)?.cursor ?? null } };
}

function older(after: string | null | undefined) {
  if (after === null || after === undefined) return {};
  const [, at, id] = CURSOR.exec(after) ?? [];
  if (at === undefined || id === undefined) throw badCursor();
  const createdAt = new Date(Number(at));
  return { $or: [{ createdAt: { $lt: createdAt } }, { createdAt, _id: { $lt: id } }] };
}
