import { setTimeout as pause } from 'node:timers/promises';
import { isAlive } from './process-began.mjs';

/** Ends the process of a record `{ pid, began }` if it is still running: asks it first, and kills it after `graceMs`. */
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
    // It has ended at this very moment, or the number belongs to somebody else's process.
    if (error.code !== 'ESRCH' && error.code !== 'EPERM') throw error;
  }
}
