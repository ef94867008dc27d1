import type { Filter } from 'mongodb';
import { collectionOf } from '../kernel/database.js';
import { EXPORTS, KEPT_MS, parseExportRow, REMEMBERED_MS, type StoredExport } from './stored-export.js';

const LEASE_MS = 60_000;
const MOST_ATTEMPTS = 3;
const exports = () => collectionOf<StoredExport>(EXPORTS);

/** Ids of the exports that wait for a worker, or whose worker has gone silent. */
export async function exportsDue(now: Date, limit = 50): Promise<string[]> {
  const due: Filter<StoredExport> = { $or: [{ state: 'WAITING' }, { state: 'RUNNING', leaseUntil: { $lt: now } }] };
  const found = await exports()
    .find(due, { projection: { _id: 1 } })
    .sort({ _id: 1 })
    .limit(limit)
    .toArray();
  return found.map(({ _id }) => _id);
}

/** Takes on an export, unless another worker has it. One that has failed too often is given up. */
export async function beginExport(id: string, now: Date): Promise<StoredExport | null> {
  const free: Filter<StoredExport> = {
    _id: id,
    $or: [{ state: 'WAITING' }, { state: 'RUNNING', leaseUntil: { $lt: now } }],
  };
  const taken = await exports().findOneAndUpdate(
    free,
    { $set: { state: 'RUNNING', done: 0, leaseUntil: new Date(now.getTime() + LEASE_MS) }, $inc: { attempts: 1 } },
    { returnDocument: 'after' },
  );
  if (!taken) return null;
  const run = parseExportRow(taken);
  if (run.attempts <= MOST_ATTEMPTS) return run;
  await failExport(id, 'exports.failed');
  return null;
}

/** Records the progress of an export, and that its worker is alive. */
export async function advanceExport(id: string, done: number, total: number, now: Date): Promise<void> {
  const leaseUntil = new Date(now.getTime() + LEASE_MS);
  await exports().updateOne({ _id: id, state: 'RUNNING' }, { $set: { done, total, leaseUntil } });
}

/** The result of a finished export. */
export type FinishedFile = Pick<StoredExport, 'fileId' | 'fileName' | 'bytes' | 'sha256' | 'differences'>;

/** Releases a finished file. False where another worker has taken on the export meanwhile. */
export async function finishExport({ _id, attempts }: StoredExport, file: FinishedFile, now: Date): Promise<boolean> {
  const expiresAt = new Date(now.getTime() + KEPT_MS);
  const done = await exports().updateOne(
    { _id, attempts, state: 'RUNNING' },
    {
      $set: { ...file, state: 'DONE', leaseUntil: null, expiresAt },
    },
  );
  return done.modifiedCount === 1;
}

/** Gives up an export; the key is that of the message to the person who asked for it. */
export async function failExport(id: string, messageKey: string): Promise<void> {
  await exports().updateOne({ _id: id }, { $set: { state: 'FAILED', messageKey, leaseUntil: null } });
}

/** Leaves an export for another attempt. */
export async function releaseExport(id: string): Promise<void> {
  await exports().updateOne({ _id: id, state: 'RUNNING' }, { $set: { state: 'WAITING', leaseUntil: null } });
}

/** Exports whose files have expired. */
export async function expiredExports(now: Date, limit = 50): Promise<StoredExport[]> {
  const expired: Filter<StoredExport> = { state: 'DONE', fileId: { $ne: null }, expiresAt: { $lte: now } };
  return (await exports().find(expired).limit(limit).toArray()).map(parseExportRow);
}

/** Removes the records of exports that ended long ago. */
export async function removeOldExports(now: Date): Promise<void> {
  await exports().deleteMany({ state: { $in: ['DONE', 'FAILED'] }, fileId: null, expiresAt: { $lte: longAgo(now) } });
}

function longAgo(now: Date): Date {
  return new Date(now.getTime() - REMEMBERED_MS);
}

/** Records that a file has been removed. */
export async function forgetFile(id: string): Promise<void> {
  await exports().updateOne({ _id: id }, { $set: { fileId: null } });
}
