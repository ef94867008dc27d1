import type { Readable } from 'node:stream';
import { FILE_LIMITS } from '../../../schema/kernel/file-kinds.js';
import type { Scan, StagedFacts } from './file-record.js';
import { bytesOf, keepBytes, noteFacts, openFile, removeFile } from './file-store.js';
import { type FileFault, inspectFile } from './inspect/inspect-file.js';
import { plainName } from './inspect/plain-line.js';
import { SCAN_MS, scanFile } from './scan-file.js';
import { newSecret } from './sealing.js';

/** A file that waits for an act: its token, which of a sealed file holds the key, and what was found out about it. */
export interface StagedFile extends StagedFacts {
  readonly fileId: string;
  readonly bytes: number;
  readonly scan: Scan;
}

/** Who uploads a file, and whether nobody else shall be able to read it before an envelope is opened. */
export interface Uploading {
  readonly accountId: string;
  readonly isSealed: boolean;
}

/** Takes a file in: stores its bytes, looks at what they are, and has them scanned. What is not taken is removed again. */
export async function stageFile(
  stream: Readable,
  typed: string,
  { accountId, isSealed }: Uploading,
): Promise<StagedFile | FileFault> {
  const name = plainName(typed, FILE_LIMITS.nameLength);
  const secret = isSealed ? newSecret() : null;
  const kept = await keepBytes(stream, accountId, secret);
  try {
    // The form that it came in was cut off at the limit.
    if (Reflect.get(stream, 'truncated') === true) return await refused(kept.id, 'file.tooLarge', name);
    const inspected = await inspectFile(bytesOf(kept, secret), name);
    if ('fault' in inspected) return await refused(kept.id, inspected.fault, inspected.params);
    const scan = await scanFile(() => openFile(kept.id, secret), SCAN_MS.upload);
    if (scan === 'INFECTED') return await refused(kept.id, 'file.infected', name);
    const facts = { name, ...inspected, sha256: kept.sha256 };
    // Nobody can look at a sealed file again before it is opened, so it waits for no scanner.
    const noted = isSealed && scan === 'WAITING' ? 'NOT_SCANNED' : scan;
    await noteFacts(kept.id, facts, secret, noted);
    return { fileId: secret === null ? kept.id : `${kept.id}.${secret}`, ...facts, bytes: kept.bytes, scan: noted };
  } catch (error) {
    await removeFile(kept.id).catch(() => undefined);
    throw error;
  }
}

async function refused(id: string, fault: string, about: string | FileFault['params']): Promise<FileFault> {
  await removeFile(id);
  return { fault, params: typeof about === 'string' ? { name: about } : about };
}
