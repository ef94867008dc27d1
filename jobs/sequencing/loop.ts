import { setTimeout } from 'node:timers/promises';
import type { Db } from 'mongodb';
import { diskRoom } from '../../api/kernel/disk-room.js';
import { untilWritten } from '../../api/kernel/until-written.js';
import { sequenceOnce, TRAIL } from '../../api/trail/index.js';
import { backOff } from '../back-off.js';

const BATCH = 512;
const PAUSE_MS = 100;
/** Where nothing has come for a while, the next entry may wait this long. */
const IDLE_PAUSE_MS = 400;
const IDLE_AFTER_MS = 5_000;

/** What the loop works on. */
export interface Sequencing {
  readonly db: Db;
  readonly origin: string;
  readonly signal: AbortSignal;
  /** Called with each fault; the loop goes on with growing pauses. */
  readonly onFault: (error: unknown) => void;
}

/**
 * Keeps the log up to date until the signal by moving committed entries into it. It looks for waiting rows, never for rows newer than the
 * last one, since transactions commit out of order. What it writes is signed by another process.
 */
export async function keepSequencing({ db, origin, signal, onFault }: Sequencing): Promise<void> {
  const onQuarantine = (entryId: string, reason: string) =>
    onFault(new Error(`The log did not take entry ${entryId}, it is in quarantine: ${reason}`));
  const sequence = () => sequenceOnce(db, origin, BATCH, onQuarantine);
  const sequenceIfWritten = untilWritten(db, async () => ((await isWaiting(db)) ? sequence() : 0));
  let failures = 0;
  let movedAt = performance.now();
  while (!signal.aborted) {
    if (diskRoom().isFull) {
      await pause(PAUSE_MS, signal);
      continue;
    }
    try {
      const isIdle = performance.now() - movedAt > IDLE_AFTER_MS;
      const moved = await (isIdle ? sequenceIfWritten() : sequence());
      failures = 0;
      if (moved > 0) movedAt = performance.now();
      // Only a full batch suggests that more is waiting: taking each entry as it comes would cost a transaction for each.
      if (moved < BATCH) await pause(isIdle ? IDLE_PAUSE_MS : PAUSE_MS, signal);
    } catch (error) {
      if (signal.aborted) return;
      onFault(error);
      await pause(backOff(failures++), signal);
    }
  }
}

/** Whether entries wait; asked outside a transaction, which would cost an idle platform more than all else it does. */
async function isWaiting(db: Db): Promise<boolean> {
  return (await db.collection(TRAIL.outbox).findOne({}, { projection: { _id: 1 } })) !== null;
}

/** Waits, but not beyond the signal. */
async function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  await setTimeout(milliseconds, undefined, { signal }).catch(() => undefined);
}
