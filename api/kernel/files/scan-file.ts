import type { Readable } from 'node:stream';
import { readEnv } from '../env.js';
import { askClamd } from './clamd.js';
import type { Scan } from './file-record.js';

/** How long whoever uploads a file waits for the scanner, and how long a job does, in milliseconds. */
export const SCAN_MS = { upload: 8_000, job: 60_000 } as const;

/** What the scanner says of a file; WAITING where it does not answer, and NOT_SCANNED where none is set. */
export async function scanFile(open: () => Readable, withinMs: number): Promise<Scan> {
  const { clamd } = readEnv();
  if (clamd === null) return 'NOT_SCANNED';
  try {
    return (await askClamd(clamd, open(), withinMs)).clean ? 'CLEAN' : 'INFECTED';
  } catch {
    // Whatever is wrong with the scanner: the file stays in quarantine, and the job that asks again tells of it.
    return 'WAITING';
  }
}
