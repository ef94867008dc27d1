import { setTimeout as pause } from 'node:timers/promises';

/** Waits until something is so; throws after a while, half a minute unless told. */
export async function until(isSo: () => boolean | Promise<boolean>, milliseconds = 30_000): Promise<void> {
  for (const end = performance.now() + milliseconds; !(await isSo()); await pause(25))
    if (performance.now() > end) throw new Error(`not so after ${milliseconds} ms: ${isSo}`);
}
