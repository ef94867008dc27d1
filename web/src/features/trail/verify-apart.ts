import type { FileVerdict } from './verify-file.js';
import type { Asked } from './verify-worker.js';

/** Checks a file in a thread of this browser; nothing leaves it. Null where the browser could not carry it through. */
export function verifyApart(asked: Asked): Promise<FileVerdict | null> {
  const worker = new Worker(new URL('./verify-worker.ts', import.meta.url), { type: 'module' });
  return new Promise<FileVerdict | null>((resolve) => {
    worker.addEventListener('message', ({ data }: MessageEvent<FileVerdict>) => resolve(data));
    worker.addEventListener('error', () => resolve(null));
    worker.addEventListener('messageerror', () => resolve(null));
    worker.postMessage(asked);
  }).finally(() => worker.terminate());
}
