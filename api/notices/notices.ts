import { createHash } from 'node:crypto';
import type { IndexDescription } from 'mongodb';
import type { SubjectName } from '../../schema/common/ids.js';
import { collectionOf } from '../kernel/database.js';

/** `notices`: something that an account is notified of. */
export interface NoticeDocument {
  readonly _id: string;
  readonly accountId: string;
  /** Message key, `notice.…`. */
  readonly kind: string;
  readonly params: Readonly<Record<string, string>>;
  readonly subjectType: SubjectName;
  readonly subjectId: string;
  readonly at: Date;
  readonly readAt: Date | null;
}

/** A notice to be written; `occasion` distinguishes two notices of one kind about the same subject. */
export interface NewNotice extends Omit<NoticeDocument, '_id' | 'readAt'> {
  readonly occasion: string;
}

/** Indexes of the collection. A notice is kept for 400 days. */
export const noticeIndexes: Readonly<Record<string, readonly IndexDescription[]>> = {
  notices: [
    { key: { accountId: 1, at: -1 }, name: 'account' },
    { key: { at: 1 }, name: 'kept', expireAfterSeconds: 400 * 86_400 },
  ],
};

/** Writes notices; an existing one stays as it is, so that writing it again does no harm. */
export async function writeNotices(notices: readonly NewNotice[]): Promise<void> {
  if (notices.length === 0) return;
  const operations = notices.map(({ occasion, ...notice }) => {
    const _id = idOf(notice.accountId, notice.kind, notice.subjectId, occasion);
    return { updateOne: { filter: { _id }, update: { $setOnInsert: { ...notice, readAt: null } }, upsert: true } };
  });
  await collectionOf<NoticeDocument>('notices').bulkWrite(operations, { ordered: false });
}

/** Which notices are asked for. */
export interface NoticeArgs {
  readonly first: number;
  readonly unread?: boolean | null;
  /** The id of the last one that was seen. */
  readonly before?: string | null;
}

/** The newest notices of an account, or those that are older than one of them; none where that is not the account's. */
export async function noticesOf(accountId: string, { first, unread, before }: NoticeArgs): Promise<NoticeDocument[]> {
  const notices = collectionOf<NoticeDocument>('notices');
  const last = before ? await notices.findOne({ _id: before, accountId }) : null;
  if (before && !last) return [];
  const older = last ? { $or: [{ at: { $lt: last.at } }, { at: last.at, _id: { $gt: last._id } }] } : {};
  return notices
    .find({ accountId, ...(unread ? { readAt: null } : {}), ...older })
    .sort({ at: -1, _id: 1 })
    .limit(first)
    .toArray();
}

/** Marks a notice of the account as read; the time of the first reading stays. */
export async function markRead(accountId: string, id: string, now: Date): Promise<NoticeDocument | null> {
  const notices = collectionOf<NoticeDocument>('notices');
  await notices.updateOne({ _id: id, accountId, readAt: null }, { $set: { readAt: now } });
  return notices.findOne({ _id: id, accountId });
}

/** How many notices of the account are not read yet. */
export function countUnread(accountId: string): Promise<number> {
  return collectionOf<NoticeDocument>('notices').countDocuments({ accountId, readAt: null });
}

/** Marks a notice of the account and all before it as read; answers how many were not yet, none where it is not the account's. */
export async function markReadUpTo(accountId: string, id: string, now: Date): Promise<number> {
  const notices = collectionOf<NoticeDocument>('notices');
  const last = await notices.findOne({ _id: id, accountId });
  if (!last) return 0;
  const unread = { accountId, readAt: null, at: { $lte: last.at } };
  return (await notices.updateMany(unread, { $set: { readAt: now } })).modifiedCount;
}

function idOf(...parts: readonly string[]): string {
  return `ntc_${createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32)}`;
}
