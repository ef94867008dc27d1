import { Worker } from 'node:worker_threads';

/** How often the main thread shows that it lives, and how many times it may fail to. */
const EVERY_MS = 2_000;
const MISSES = 15;

// Counts rounds and not time, so that a machine that slept is not taken for a thread that hangs.
const GUARD = `
  const { parentPort, workerData } = require('node:worker_threads');
  let missed = 0;
  parentPort.on('message', () => { missed = 0; });
  setInterval(() => { if (++missed > workerData.misses) process.kill(process.pid, 'SIGKILL'); }, workerData.everyMs);
`;

/**
 * Kills the process, for its supervisor to start a new one, when its main thread does nothing at all for half a minute: no
 * timer of its own could do that then. Ends with the process.
 */
export function guardLoop(everyMs = EVERY_MS, misses = MISSES): void {
  const guard = new Worker(GUARD, { eval: true, workerData: { everyMs, misses } });
  guard.unref();
  setInterval(() => guard.postMessage(null), everyMs).unref();
}
