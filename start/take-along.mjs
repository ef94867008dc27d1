import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { processBegan } from './process-began.mjs';

const REAPER = fileURLToPath(new URL('reaper.mjs', import.meta.url));
const AGAIN_MS = 1_000;

/**
 * Makes sure that the programs of a start end with it, even where it is killed: a small process beside it does that. Returns `{ add(pid),
 * gone(pid), done() }`; `add` returns the record that identifies the process, `done` says that all have been ended in order.
 */
export function takeAlong() {
  const records = new Map();
  let ended = false;
  let reaper = null;
  const tell = (what) => {
    if (reaper?.stdin.writable) reaper.stdin.write(`${JSON.stringify(what)}\n`);
  };
  const up = () => {
    if (ended) return;
    // In a session of its own, so that it survives when the terminal or the process group is ended.
    reaper = spawn(process.execPath, [REAPER], { detached: true, stdio: ['pipe', 'ignore', 'ignore'] });
    reaper.stdin.on('error', () => undefined);
    reaper.once('error', () => undefined);
    reaper.once('exit', () => setTimeout(up, AGAIN_MS).unref());
    reaper.unref();
    for (const record of records.values()) tell(record);
  };
  up();
  return {
    add(pid) {
      const record = { pid, began: processBegan(pid) };
      records.set(pid, record);
      tell(record);
      return record;
    },
    gone(pid) {
      records.delete(pid);
      tell({ gone: pid });
    },
    done() {
      ended = true;
      tell({ done: true });
      reaper?.stdin.end();
    },
  };
}
