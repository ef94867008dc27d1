import { spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { endOfLog, logFile } from './log-file.mjs';
import { restartPause } from './restart-pause.mjs';

/** A program that has run for this long was healthy, so the next pause is the shortest again. */
const WELL_MS = 60_000;
const TWICE_MS = 30_000;
const LOOK_MS = 250;
const LONGEST_REASON = 300;

/**
 * Keeps one program running: it is restarted whenever it ends, after a pause that grows to 30 s. Only while `mayGiveUp()` (before the
 * platform has been ready once) is it given up when it ends twice within 30 s, so that a wrong setting is reported and not tried over and
 * over. `mayStart()` is null, or says why starting would be useless now (no room on the disk); the restart then waits until it is null.
 * After `signal` nothing is restarted. `log` is the file for its output, null for the terminal. `onChange` is called after each change of
 * `state()`. Returns `{ name, log, pid(), state(), failed, stop(graceMs) }`; `failed` resolves to the reason why it was given up.
 */
export function supervise(program) {
  const { name, log, say, onStart, onEnd, onChange, mayGiveUp = () => true, mayStart = () => null, signal } = program;
  const file = log ? logFile(log) : null;
  const state = { name, state: 'starting', since: now(), restarts: 0, nextAt: null, reason: null };
  let giveUp;
  const failed = new Promise((resolve) => {
    giveUp = resolve;
  });
  let child = null;
  let upAt = 0;
  let diedAt = Number.NEGATIVE_INFINITY;
  let failures = 0;
  let stopped = false;
  const stopping = () => stopped || signal?.aborted === true;

  const change = (what) => {
    Object.assign(state, what);
    onChange?.(state);
  };
  const died = (words, pid) => {
    const how = words.slice(0, LONGEST_REASON);
    child = null;
    if (pid) onEnd?.(pid);
    if (stopping()) return;
    const twice = performance.now() - diedAt < TWICE_MS;
    diedAt = performance.now();
    failures = diedAt - upAt > WELL_MS ? 1 : failures + 1;
    if (twice && mayGiveUp())
      return giveUp(
        `${name} ended twice within 30 s (${how}).${file ? ` The end of ${file}:\n${endOfLog(file)}` : ''}`,
      );
    void again(how);
  };
  const again = async (how) => {
    const until = performance.now() + restartPause(failures);
    const seconds = restartPause(failures) / 1_000;
    say(`${name} ended (${how}); starting it again in ${seconds} s …`);
    change({ state: 'waiting', since: now(), reason: how, nextAt: now(restartPause(failures)) });
    let obstacle = null;
    while (!stopping()) {
      const before = obstacle;
      obstacle = mayStart();
      if (obstacle !== null && obstacle !== before) {
        say(`${name} waits: ${obstacle}.`);
        change({ reason: `${how}; ${obstacle}`, nextAt: null });
      }
      if (obstacle === null && (before !== null || performance.now() >= until)) break;
      await pause(obstacle === null ? Math.min(LOOK_MS, Math.max(1, until - performance.now())) : LOOK_MS);
    }
    if (stopping()) return;
    state.restarts++;
    up();
  };
  const up = () => {
    upAt = performance.now();
    try {
      child = launch(program, file);
    } catch (error) {
      return died(error.message, null);
    }
    const { pid } = child;
    // One of the two events comes first; a program that could not be started at all has no number.
    let told = false;
    const once = (how) => {
      if (told) return;
      told = true;
      died(how, pid);
    };
    child.once('error', (error) => once(error.message));
    child.once('exit', (code, signal) => once(signal ?? `exit code ${code}`));
    if (pid) onStart?.(pid);
    change({ state: 'running', since: now(), nextAt: null });
  };
  up();

  return {
    name,
    log: file,
    failed,
    state: () => state,
    pid: () => child?.pid ?? null,
    async stop(graceMs) {
      stopped = true;
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

// In a group of its own (detached), so that Ctrl-C reaches only us and we decide the order of stopping.
function launch({ program, args, env }, file) {
  const out = file ? openSync(file, 'a') : 'inherit';
  const child = spawn(program, args, { env, detached: true, stdio: ['ignore', out, out] });
  if (file) closeSync(out);
  return child;
}

function now(later = 0) {
  return new Date(Date.now() + later).toISOString();
}
