import { setTimeout } from 'node:timers/promises';
import type { Db } from 'mongodb';
import { sequenceOnce, signCheckpoint, type TrailKeys } from '../../api/trail/index.js';

const BATCH = 512;
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
export async function keepSequencing(work: Sequencing): Promise<void> {
  const { db, origin, signal, onFault } = work;
  const onQuarantine = (entryId: string, reason: string) =>
    onFault(new Error(`The log did not take entry ${entryId}, it is in quarantine: ${reason}`));
  const sign = signer(work);
  let failures = 0;
  while (!signal.aborted) {
    try {
      const moved = await sequenceOnce(db, origin, BATCH, onQuarantine);
      failures = 0;
      await sign();
      if (moved === 0) await pause(EMPTY_PAUSE_MS, signal);
    } catch (error) {
      if (signal.aborted) return;
      onFault(error);
      await pause(backOff(failures++), signal);
    }
  }
}

/** Signs when it is time. A signer that refuses holds up no entry: the log goes on, logged and not signed. */
function signer({ db, origin, keys, dataFolder, signal, onFault }: Sequencing): () => Promise<void> {
  let notBefore = 0;
  let failures = 0;
  return async () => {
    if (performance.now() < notBefore) return;
    try {
      await signCheckpoint(db, origin, keys, dataFolder);
      failures = 0;
      notBefore = performance.now() + SIGN_EVERY_MS;
    } catch (error) {
      if (signal.aborted) return;
      onFault(error);
      notBefore = performance.now() + Math.max(SIGN_EVERY_MS, backOff(failures++));
    }
  };
}

function backOff(failures: number): number {
  return Math.min(LONGEST_PAUSE_MS, EMPTY_PAUSE_MS * 2 ** failures);
}

/** Waits, but not beyond the signal. */
async function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  await setTimeout(milliseconds, undefined, { signal }).catch(() => undefined);
}
