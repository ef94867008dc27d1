import { median } from 'simple-statistics';

/** How a run went: its rate, and the processor time of this process for each piece of work, in microseconds. */
export interface Run {
  readonly perSecond: number;
  readonly cpu: number;
}

/** Keeps `count` pieces of work in flight for some seconds, and lets those end that were begun by then. */
export async function inFlight(count: number, seconds: number, work: (n: number) => Promise<unknown>): Promise<Run> {
  let begun = 0;
  const from = performance.now();
  const used = process.cpuUsage();
  const lane = async () => {
    while (performance.now() - from < seconds * 1_000) await work(begun++);
  };
  await Promise.all(Array.from({ length: count }, lane));
  const { user, system } = process.cpuUsage(used);
  return { perSecond: (begun * 1_000) / (performance.now() - from), cpu: (user + system) / begun };
}

/** Rates of two works that took turns, and the one's share of the other. */
export interface Comparison {
  readonly value: number;
  readonly baseline: number;
  readonly ratio: number;
  /** Processor time of this process for each piece of work, in microseconds. */
  readonly cpu: { readonly baseline: number; readonly own: number };
}

/**
 * Runs two works in short turns and answers the middle of the ratios: what else the machine does falls on both of a pair.
 * The first pair warms up and is not counted.
 */
export async function inTurns(
  pairs: number,
  baseline: () => Promise<Run>,
  own: () => Promise<Run>,
): Promise<Comparison> {
  const runs: { baseline: Run; own: Run }[] = [];
  for (let pair = 0; pair <= pairs; pair++) runs.push({ baseline: await baseline(), own: await own() });
  const counted = runs.slice(1);
  return {
    value: median(counted.map(({ own }) => own.perSecond)),
    baseline: median(counted.map(({ baseline }) => baseline.perSecond)),
    ratio: median(counted.map(({ baseline, own }) => own.perSecond / baseline.perSecond)),
    cpu: {
      baseline: median(counted.map(({ baseline }) => baseline.cpu)),
      own: median(counted.map(({ own }) => own.cpu)),
    },
  };
}
