import type { Answered, Asked } from './verify-worker.js';

/** Checks files in a thread of this browser, which they do not leave. Null where the browser could not finish. */
export function verifyApart(asked: Asked): Promise<Answered | null> {
  const worker = new Worker(new URL('./verify-worker.ts', import.meta.url), { type: 'module' });
  return new Promise<Answered | null>((resolve) => {
    worker.addEventListener('message', ({ data }: MessageEvent<Answered>) => resolve(data));
    worker.addEventListener('error', () => resolve(null));
    worker.addEventListener('messageerror', () => resolve(null));
    worker.postMessage(asked);
  }).finally(() => worker.terminate());
}
