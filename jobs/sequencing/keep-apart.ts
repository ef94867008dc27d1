import { fork } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { backOff } from '../back-off.js';

const WELL_MS = 60_000;

/**
 * Runs the sequencer as a process of its own, with a database account of its own, until the signal. When it ends it is restarted, with
 * growing pauses. The worker goes on meanwhile; committed entries wait.
 */
export async function keepSequencerApart(
  program: string,
  args: readonly string[],
  signal: AbortSignal,
  onEnd: (how: string) => void,
): Promise<void> {
  let failures = 0;
  while (!signal.aborted) {
    const upAt = performance.now();
    const child = fork(program, [...args]);
    const end = () => child.kill('SIGTERM');
    signal.addEventListener('abort', end, { once: true });
    const [code, how] = await once(child, 'exit');
    signal.removeEventListener('abort', end);
    if (signal.aborted) return;
    onEnd(String(how ?? `exit code ${code}`));
    failures = performance.now() - upAt > WELL_MS ? 0 : failures + 1;
    await pause(backOff(failures), undefined, { signal }).catch(() => undefined);
  }
}
