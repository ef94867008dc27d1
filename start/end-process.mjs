import { setTimeout as pause } from 'node:timers/promises';
import { isAlive } from './process-began.mjs';

/** Ends the process of a record `{ pid, began }` where it still runs: asked first, killed after `graceMs`. */
export async function endProcess(record, graceMs) {
  send(record, 'SIGTERM');
  for (const end = performance.now() + graceMs; isAlive(record) && performance.now() < end; ) await pause(25);
  send(record, 'SIGKILL');
}

function send(record, signal) {
  if (!isAlive(record)) return;
  try {
    process.kill(record.pid, signal);
  } catch (error) {
    // Gone at this very moment, or somebody else's.
    if (error.code !== 'ESRCH' && error.code !== 'EPERM') throw error;
  }
}
