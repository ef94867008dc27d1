import { setTimeout } from 'node:timers/promises';

const LONGEST_PAUSE_MS = 10_000;

/**
 * Repeats a piece of work until the signal, with a pause after each time; a fault is told and followed by growing pauses.
 * The work finds what is due in MongoDB, so that nothing is lost with a process or a queue (DESIGN §5).
 */
export async function repeat(
  work: () => Promise<unknown>,
  everyMs: number,
  signal: AbortSignal,
  onFault: (error: unknown) => void,
): Promise<void> {
  let failures = 0;
  while (!signal.aborted) {
    let wait = everyMs;
    try {
      await work();
      failures = 0;
    } catch (error) {
      if (signal.aborted) return;
      onFault(error);
      wait = Math.min(LONGEST_PAUSE_MS, everyMs * 2 ** ++failures);
    }
    await setTimeout(wait, undefined, { signal }).catch(() => undefined);
  }
}
