import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { GridFSBucket, type ObjectId } from 'mongodb';
import { OPERATIONAL_PREFIX } from '../../../schema/common/ids.js';
import { collectionOf, database } from '../database.js';
import { uuid7 } from '../ids.js';
import { platformClock } from '../platform-clock.js';
import { counted } from './counted.js';
import { ATTACHMENTS, type FileRecord, parseRecord, type Scan, type StagedFacts } from './file-record.js';
import type { FileBytes } from './inspect/file-bytes.js';
import { BLOCK, box, bytesCipher } from './sealing.js';

/** How long a file waits for an act, in milliseconds. */
const WAITS_MS = 86_400_000;

/** The bytes of a file as they arrived. */
export interface Kept {
  readonly id: string;
  readonly sha256: string;
  readonly bytes: number;
}

/** Streams a file into the store, encrypted where it has a key; nothing remains where the stream breaks off. Memory holds a few pieces. */
export async function keepBytes(source: Readable, accountId: string, secret: string | null): Promise<Kept> {
  const id = `${OPERATIONAL_PREFIX.AttachedFile}_${uuid7(platformClock.now())}`;
  const { through, sha256, bytes } = counted();
  const metadata = { accountId, facts: null, box: null, isTaken: false, scan: 'WAITING' };
  const target = bucket().openUploadStreamWithId(asId(id), '', { metadata });
  try {
    if (secret === null) await pipeline(source, through, target);
    else await pipeline(source, through, bytesCipher(secret), target);
  } catch (error) {
    await removeFile(id).catch(() => undefined);
    throw error;
  }
  return { id, sha256: sha256(), bytes: bytes() };
}

/** Notes what was found out about a file, readable only by its key where it has one. */
export async function noteFacts(id: string, facts: StagedFacts, secret: string | null, scan: Scan): Promise<void> {
  const known = secret === null ? { 'metadata.facts': facts } : { 'metadata.box': box(secret, facts) };
  await collectionOf(ATTACHMENTS).updateOne({ _id: id }, { $set: { ...known, 'metadata.scan': scan } });
}

/** Notes what a scanner has said. */
export async function noteScan(id: string, scan: Scan): Promise<void> {
  await collectionOf(ATTACHMENTS).updateOne({ _id: id }, { $set: { 'metadata.scan': scan } });
}

/** The record of a file; null where there is none. */
export async function findFile(id: string): Promise<FileRecord | null> {
  const found = await collectionOf(ATTACHMENTS).findOne({ _id: id });
  return found && parseRecord(found);
}

/** Where the bytes with this hash are, of a file that did not come in sealed; null where there are none. */
export async function findByHash(sha256: string): Promise<{ readonly id: string; readonly secret: null } | null> {
  const found = await collectionOf(ATTACHMENTS).findOne({ 'metadata.facts.sha256': sha256 });
  return found && { id: found._id, secret: null };
}

/** The bytes of a file as they were uploaded. */
export function openFile(id: string, secret: string | null): Readable {
  const stored = bucket().openDownloadStream(asId(id));
  if (secret === null) return stored;
  const plain = bytesCipher(secret);
  stored.on('error', (error) => plain.destroy(error));
  return stored.pipe(plain);
}

/** The bytes of a stored file, to be read at any place. */
export function bytesOf({ id, bytes }: Kept, secret: string | null): FileBytes {
  return {
    size: bytes,
    read: async (from, until) => {
      const end = Math.min(until, bytes);
      if (from >= end) return Buffer.alloc(0);
      const start = from - (from % BLOCK);
      const pieces: Buffer[] = [];
      const stored = bucket().openDownloadStream(asId(id), { start, end });
      for await (const piece of secret === null ? stored : stored.pipe(bytesCipher(secret, start))) pieces.push(piece);
      return Buffer.concat(pieces).subarray(from - start);
    },
  };
}

/** Removes a file; it is no fault if it is gone already. */
export async function removeFile(id: string): Promise<void> {
  await collectionOf(ATTACHMENTS).deleteOne({ _id: id });
  await collectionOf('attachments.chunks').deleteMany({ files_id: id });
}

/** Removes a file unless an act has used it meanwhile. */
export async function removeUnused(id: string): Promise<void> {
  const { deletedCount } = await collectionOf(ATTACHMENTS).deleteOne({ _id: id, 'metadata.isTaken': false });
  if (deletedCount === 1) await collectionOf('attachments.chunks').deleteMany({ files_id: id });
}

/** The ids of files that no act has used within a day, by the database's time. */
export async function unusedFiles(limit: number): Promise<string[]> {
  const old = { $lt: ['$uploadDate', { $subtract: ['$$NOW', WAITS_MS] }] };
  const found = await collectionOf(ATTACHMENTS)
    .find({ 'metadata.isTaken': false, $expr: old }, { projection: { _id: 1 } })
    .limit(limit)
    .toArray();
  return found.map(({ _id }) => _id);
}

/** The ids of files that wait for the scanner, oldest first. Those that are still arriving have no facts yet. */
export async function waitingFiles(limit: number): Promise<string[]> {
  const found = await collectionOf(ATTACHMENTS)
    .find({ 'metadata.scan': 'WAITING', 'metadata.facts': { $ne: null } }, { projection: { _id: 1 } })
    .sort({ uploadDate: 1 })
    .limit(limit)
    .toArray();
  return found.map(({ _id }) => _id);
}

/** What an account has uploaded within a day. */
export async function uploadedBy(accountId: string): Promise<{ readonly count: number; readonly bytes: number }> {
  const since = { $gt: ['$uploadDate', { $subtract: ['$$NOW', WAITS_MS] }] };
  const [all] = await collectionOf(ATTACHMENTS)
    .aggregate<{ readonly count: number; readonly bytes: number }>([
      { $match: { 'metadata.accountId': accountId, $expr: since } },
      { $group: { _id: null, count: { $sum: 1 }, bytes: { $sum: '$length' } } },
    ])
    .toArray();
  return { count: all?.count ?? 0, bytes: all?.bytes ?? 0 };
}

/** Ids of files are ours; the driver's type knows only its own. */
function asId(id: string): ObjectId {
  return id as unknown as ObjectId;
}

function bucket(): GridFSBucket {
  return new GridFSBucket(database(), { bucketName: 'attachments' });
}
