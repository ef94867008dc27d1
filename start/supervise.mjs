import { spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { endOfLog, logFile } from './log-file.mjs';

const TWICE_MS = 30_000;

/**
 * Keeps one program running: started again when it dies, given up when it dies twice within 30 s. `log` is the file of its
 * output, null for the terminal. Returns `{ pid(), failed, stop(graceMs) }`; `failed` resolves to the reason it was given up.
 */
export function supervise({ name, program, args, env, log, say, onStart }) {
  const file = log && logFile(log);
  let giveUp;
  const failed = new Promise((resolve) => {
    giveUp = resolve;
  });
  let child = null;
  let diedAt = Number.NEGATIVE_INFINITY;
  let stopping = false;

  const died = (how) => {
    child = null;
    if (stopping) return;
    const again = Date.now() - diedAt > TWICE_MS;
    diedAt = Date.now();
    if (!again)
      return giveUp(
        `${name} ended twice within 30 s (${how}).${file ? ` The end of ${file}:\n${endOfLog(file)}` : ''}`,
      );
    say(`${name} ended (${how}); starting it again …`);
    up();
  };
  const up = () => {
    child = launch(program, args, env, file);
    // A group of its own (detached), so that Ctrl-C reaches only us and the order of stopping is ours.
    child.once('error', (error) => died(error.message));
    child.once('exit', (code, signal) => died(signal ?? `exit code ${code}`));
    onStart?.(child.pid);
  };
  up();

  return {
    name,
    failed,
    pid: () => child?.pid ?? null,
    async stop(graceMs) {
      stopping = true;
      const last = child;
      if (!last) return;
      const gone = new Promise((resolve) => last.once('exit', () => resolve(true)));
      last.kill('SIGTERM');
      if (await Promise.race([gone, pause(graceMs, false)])) return;
      last.kill('SIGKILL');
      await gone;
    },
  };
}

function launch(program, args, env, file) {
  const out = file ? openSync(file, 'a') : 'inherit';
  const child = spawn(program, args, { env, detached: true, stdio: ['ignore', out, out] });
  if (file) closeSync(out);
  return child;
}
