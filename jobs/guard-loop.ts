import { Worker } from 'node:worker_threads';

/** How often the main thread shows that it is alive, in milliseconds, and how many times it may fail to. */
const EVERY_MS = 2_000;
const MISSES = 15;

// It counts rounds and not time, so that after the machine has slept the thread is not taken for a hanging one.
const GUARD = `
  const { parentPort, workerData } = require('node:worker_threads');
  let missed = 0;
  parentPort.on('message', () => { missed = 0; });
  setInterval(() => { if (++missed > workerData.misses) process.kill(process.pid, 'SIGKILL'); }, workerData.everyMs);
`;

/**
 * Kills the process when its main thread has done nothing at all for half a minute, in which case no timer of its own would fire; its
 * supervisor then starts a new one. Ends with the process.
 */
export function guardLoop(everyMs = EVERY_MS, misses = MISSES): void {
  const guard = new Worker(GUARD, { eval: true, workerData: { everyMs, misses } });
  guard.unref();
  setInterval(() => guard.postMessage(null), everyMs).unref();
}
