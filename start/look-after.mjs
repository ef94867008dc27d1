import { setTimeout as pause } from 'node:timers/promises';
import { shortenLog } from './log-file.mjs';

const LOOK_MS = 250;
/** Where the disk has so much room that nothing could fill it meanwhile. */
const ROOMY_LOOK_MS = 1_000;
const LOG_MS = 10_000;

/**
 * Looks after a start while it runs: room on the disk, records still to be written, logs that grow long. A failure of any of these is
 * reported and tried again; the programs do not end because of it. Resolves with the reason to end them where their folder is gone, since
 * nothing that they write is kept then.
 */
export async function lookAfter({ folder, claim, room, records, logs, say, signal }) {
  let logsAt = performance.now() + LOG_MS;
  let trouble = null;
  while (!signal.aborted) {
    await pause(room?.isRoomy() ? ROOMY_LOOK_MS : LOOK_MS, undefined, { signal }).catch(() => undefined);
    if (!claim.isOurs()) return `${folder} was removed, or another start has taken it. Everything is ended.`;
    try {
      room?.look();
      records.look();
      if (performance.now() < logsAt) continue;
      logsAt = performance.now() + LOG_MS;
      for (const log of logs()) shortenLog(log);
      trouble = null;
    } catch (error) {
      if (error.message !== trouble) say(error.message);
      trouble = error.message;
    }
  }
  return null;
}
