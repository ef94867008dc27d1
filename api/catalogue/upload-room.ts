import type { Actor } from '../kernel/actor.js';
import { collectionOf } from '../kernel/database.js';
import { arrivals } from '../kernel/files/arriving.js';
import { QUOTAS } from '../kernel/quotas.js';
import { parseStaged, STAGED_FILES } from './staged-file.js';

/** How long uploads count towards the limit, and how long an unused one is kept. */
const UPLOADS_COUNT_MS = 86_400_000;

/** What an account may still upload now. */
export interface UploadRoom {
  /** Largest size of the next file in bytes; 0 where no further file is accepted. */
  readonly bytes: number;
  readonly isFull: boolean;
}

/** Uploads that are arriving. */
export const arriving = arrivals(QUOTAS.uploadsOfAccount.atOnce);

/** How much the account may still upload, by what it has uploaded within 24 hours of the database's time. */
export async function uploadRoom({ id }: Actor): Promise<UploadRoom> {
  const since = { $gt: ['$uploadDate', { $subtract: ['$$NOW', UPLOADS_COUNT_MS] }] };
  const own = { 'metadata.accountId': id, 'metadata.kind': 'upload', $expr: since };
  const [kept] = await collectionOf(STAGED_FILES)
    .aggregate<{ readonly count: number; readonly bytes: number }>([
      { $match: own },
      { $group: { _id: null, count: { $sum: 1 }, bytes: { $sum: '$length' } } },
    ])
    .toArray();
  const { count, bytes } = QUOTAS.uploadsOfAccount;
  const left = Math.max(0, bytes - (kept?.bytes ?? 0));
  return { bytes: Math.min(QUOTAS.upload.bytes, left), isFull: left === 0 || (kept?.count ?? 0) >= count };
}

/** The ids of uploads older than the time for which they count, oldest first. */
export async function oldUploads(limit: number): Promise<string[]> {
  const since = { $lt: ['$uploadDate', { $subtract: ['$$NOW', UPLOADS_COUNT_MS] }] };
  const old = collectionOf(STAGED_FILES).find({
    'metadata.kind': 'upload',
    'metadata.isTaken': { $ne: true },
    $expr: since,
  });
  const found = await old.sort({ uploadDate: 1 }).limit(limit).toArray();
  return found.map((record) => parseStaged(record).metadata.id);
}

/** Records that acts use these uploads, so that they are kept with what was made of them. */
export async function keepUploads(fileIds: readonly string[]): Promise<void> {
  const taken = { 'metadata.id': { $in: [...fileIds] } };
  await collectionOf(STAGED_FILES).updateMany(taken, { $set: { 'metadata.isTaken': true } });
}
