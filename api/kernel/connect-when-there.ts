import { setTimeout as pause } from 'node:timers/promises';
import { connect, disconnect } from './database.js';
import { isOutage } from './outage.js';

const AGAIN_MS = 250;

/**
 * Connects to the database and does what has to be done before the first act, trying again until the database is there. (A program that
 * exited instead would be restarted at growing intervals.) Throws whatever is no outage, such as a wrong password, and on the signal.
 */
export async function connectWhenThere(
  uri: string,
  prepare: () => Promise<void>,
  signal: AbortSignal,
  onOutage: (error: unknown) => void,
): Promise<void> {
  for (;;) {
    try {
      await connect(uri);
      return await prepare();
    } catch (error) {
      if (!isOutage(error)) throw error;
      onOutage(error);
      await disconnect();
      await pause(AGAIN_MS, undefined, { signal });
    }
  }
}
