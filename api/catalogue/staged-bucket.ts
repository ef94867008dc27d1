import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { GridFSBucket, type ObjectId } from 'mongodb';
import { OPERATIONAL_PREFIX } from '../../schema/common/ids.js';
import { database } from '../kernel/database.js';
import { counted } from '../kernel/files/counted.js';
import { uuid7 } from '../kernel/ids.js';
import { platformClock } from '../kernel/platform-clock.js';
import { parseStaged, type StagedFile } from './staged-file.js';

/** A staged file: its id, and the hash and size of what really arrived. */
export interface Staged {
  readonly fileId: string;
  readonly sha256: string;
  readonly bytes: number;
}

/** What is known about a file when it is staged. */
export interface Staging {
  readonly fileName: string;
  readonly kind: StagedFile['metadata']['kind'];
  readonly accountId: string | null;
  readonly importId: string | null;
}

/** Streams a file into the staged files; nothing remains where the stream breaks off. Memory holds a few chunks of 255 KB. */
export async function stageFile(source: Readable, { fileName, ...about }: Staging): Promise<Staged> {
  const fileId = `${OPERATIONAL_PREFIX.StagedFile}_${uuid7(platformClock.now())}`;
  // GridFS writes the record at the end, when the hash has been filled in.
  const metadata = { id: fileId, ...about, sha256: '' };
  const { through, bytes } = counted((sha256) => {
    metadata.sha256 = sha256;
  });
  const target = bucket().openUploadStream(fileName, { metadata });
  try {
    await pipeline(source, through, target);
  } catch (error) {
    // Best effort: chunks without a record are removed later.
    await bucket()
      .delete(target.id)
      .catch(() => undefined);
    throw error;
  }
  return { fileId, sha256: metadata.sha256, bytes: bytes() };
}

/** The record of a staged file, or null. */
export async function findStaged(fileId: string): Promise<StagedFile | null> {
  const found = await recordOf(fileId);
  return found && parseStaged(found);
}

/** The bytes of a staged file; null where there is none. */
export async function openStaged(fileId: string): Promise<Readable | null> {
  const found = await recordOf(fileId);
  return found && bucket().openDownloadStream(found._id);
}

/** Removes a staged file; it is no fault if it is gone already. */
export async function removeStaged(fileId: string): Promise<void> {
  const found = await recordOf(fileId);
  if (found) await bucket().delete(found._id);
}

/** Removes the files that an earlier, interrupted attempt wrote for an import. */
export async function removeFaultFiles(importId: string): Promise<void> {
  const old = bucket().find({ 'metadata.importId': importId, 'metadata.kind': 'faults' });
  for await (const { _id } of old) await bucket().delete(_id);
}

function recordOf(fileId: string): Promise<{ _id: ObjectId } | null> {
  return bucket().find({ 'metadata.id': fileId }).limit(1).next();
}

function bucket(): GridFSBucket {
  return new GridFSBucket(database(), { bucketName: 'staged' });
}
