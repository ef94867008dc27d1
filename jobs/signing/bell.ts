import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';

/** A bell to wait for, which is rung whenever there is work. */
export interface Bell {
  ring(): void;
  /** How often it was rung. */
  rings(): number;
  /** Waits for the next ring, but not beyond the time or the signal. */
  wait(milliseconds: number, signal: AbortSignal): Promise<void>;
}

/** Makes a bell. */
export function makeBell(): Bell {
  const target = new EventTarget();
  let rings = 0;
  return {
    ring() {
      rings++;
      target.dispatchEvent(new Event('ring'));
    },
    rings: () => rings,
    async wait(milliseconds, signal) {
      const ended = new AbortController();
      const options = { signal: AbortSignal.any([signal, ended.signal]) };
      const rung = once(target, 'ring', options).catch(() => undefined);
      const passed = pause(milliseconds, undefined, options).catch(() => undefined);
      await Promise.race([rung, passed]);
      ended.abort();
    },
  };
}
