import { setTimeout } from 'node:timers/promises';
import type { Db } from 'mongodb';
import { sequenceOnce, signCheckpoint, type TrailKeys } from '../../api/trail/index.js';

const EMPTY_PAUSE_MS = 100;
const SIGN_EVERY_MS = 1_000;
const LONGEST_PAUSE_MS = 10_000;

/** What the loop works on. */
export interface Sequencing {
  readonly db: Db;
  readonly origin: string;
  readonly keys: TrailKeys;
  readonly dataFolder: string;
  readonly signal: AbortSignal;
  /** Told of each fault; the loop goes on with growing pauses. */
  readonly onFault: (error: unknown) => void;
}

/**
 * Keeps the log up to date until the signal: moves committed entries into it and signs its head at most once a second. It
 * looks for waiting rows, never for rows newer than the last: transactions commit out of order (TRAIL §3).
 */
export async function keepSequencing({ db, origin, keys, dataFolder, signal, onFault }: Sequencing): Promise<void> {
  let signedAt = 0;
  let failures = 0;
  while (!signal.aborted) {
    try {
      const moved = await sequenceOnce(db, origin);
      if (performance.now() - signedAt >= SIGN_EVERY_MS) {
        await signCheckpoint(db, origin, keys, dataFolder);
        signedAt = performance.now();
      }
      failures = 0;
      if (moved === 0) await pause(EMPTY_PAUSE_MS, signal);
    } catch (error) {
      if (signal.aborted) return;
      onFault(error);
      await pause(Math.min(LONGEST_PAUSE_MS, EMPTY_PAUSE_MS * 2 ** failures++), signal);
    }
  }
}

/** Waits, but not beyond the signal. */
async function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  await setTimeout(milliseconds, undefined, { signal }).catch(() => undefined);
}
