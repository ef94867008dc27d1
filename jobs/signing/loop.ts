import { setTimeout as pause } from 'node:timers/promises';
import type { Db } from 'mongodb';
import { untilWritten } from '../../api/kernel/until-written.js';
import {
  fromFirst,
  type LogSigner,
  LogTampered,
  recheckLog,
  recordIncident,
  signCheckpoint,
} from '../../api/trail/index.js';
import { backOff } from '../back-off.js';

const LOOK_MS = 100;
/** Where the log has not grown for a while, its next head may wait this long. */
const IDLE_LOOK_MS = 500;
const IDLE_AFTER_MS = 5_000;
const SIGN_EVERY_MS = 1_000;
const SAY_EVERY_MS = 60_000;
/** At this pace, a million entries are read again within an hour and a half. */
const AGAIN_MS = 5_000;
const AGAIN_ENTRIES = 1_000;

/** What the loop works on. */
export interface Signing {
  readonly db: Db;
  readonly signer: LogSigner;
  readonly signal: AbortSignal;
  /** Called with each fault, and repeatedly with the reason why nothing is signed any more. */
  readonly onFault: (error: unknown) => void;
  /** Called with each new checkpoint, so that the witnesses are asked at once. */
  readonly onSigned: (size: number) => void;
  /** Pause between two checks of entries that were signed before. */
  readonly againMs?: number;
}

/**
 * Signs the head of the log whenever it has grown, at most once a second, until the signal. Once the log is found changed, nothing is
 * signed any more: the process keeps saying why, and only people who have looked into it start it again.
 */
export async function keepSigning(work: Signing): Promise<void> {
  const { db, signer, signal, onFault, onSigned, againMs = AGAIN_MS } = work;
  const sign = () => signCheckpoint(db, signer);
  const signIfWritten = untilWritten(db, sign);
  let failures = 0;
  let again = performance.now() + againMs;
  let checked = fromFirst;
  let grownAt = performance.now();
  while (!signal.aborted) {
    try {
      const isIdle = performance.now() - grownAt > IDLE_AFTER_MS;
      const size = await (isIdle ? signIfWritten() : sign());
      failures = 0;
      if (size !== null) {
        await recordIncident(db, 'signing-again', `size ${size}`, null);
        onSigned(size);
        grownAt = performance.now();
      }
      if (performance.now() >= again) {
        checked = await recheckLog(db, signer, checked, AGAIN_ENTRIES);
        again = performance.now() + againMs;
      }
      await sleep(size !== null ? SIGN_EVERY_MS : isIdle ? IDLE_LOOK_MS : LOOK_MS, signal);
    } catch (error) {
      if (signal.aborted) return;
      if (error instanceof LogTampered) return stand(error, { db, signal, onFault });
      onFault(error);
      await sleep(backOff(failures++), signal);
    }
  }
}

/** Signs nothing any more, and says why until the signal. */
async function stand(error: LogTampered, { db, signal, onFault }: Pick<Signing, 'db' | 'signal' | 'onFault'>) {
  await recordIncident(db, 'log-tampered', error.message, error.index).catch(onFault);
  while (!signal.aborted) {
    onFault(error);
    await sleep(SAY_EVERY_MS, signal);
  }
}

/** Waits, but not beyond the signal. */
async function sleep(milliseconds: number, signal: AbortSignal): Promise<void> {
  await pause(milliseconds, undefined, { signal }).catch(() => undefined);
}
