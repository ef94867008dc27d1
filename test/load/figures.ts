import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { quantile } from 'simple-statistics';
import { PROJECT_ROOT } from '../../api/kernel/env.js';
import { absolute, type Figure } from '../../bench/measure.js';

/** The findings of the run: figures with their goals, and broken promises. */
export interface Findings {
  tell(figure: Figure): void;
  /** Records that a promise was broken which has to hold on any machine, however busy. */
  broken(what: string): void;
}

/** Reports a percentile of waiting times. */
export function tellWaits(
  found: Findings,
  name: string,
  waits: readonly number[],
  share: number,
  atMost: number,
): void {
  if (waits.length > 0)
    found.tell(absolute(`${name}.p${Math.round(share * 100)}`, quantile(waits, share), 'ms', { atMost }));
}

/** Asks `/live` all the time; `taken` answers how long each answer took since the last call. */
export function startProbe(base: string) {
  const worker = new Worker(join(PROJECT_ROOT, 'test/load/probe.mjs'), { workerData: { base } });
  const ask = (message: 'take' | 'stop') =>
    new Promise<number[]>((resolve) => {
      worker.once('message', resolve);
      worker.postMessage(message);
    });
  return { taken: () => ask('take'), stop: () => ask('stop') };
}
