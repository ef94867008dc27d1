import { median } from 'simple-statistics';

/** The result of a run: its rate, and the processor time of this process for each piece of work, in microseconds. */
export interface Run {
  readonly perSecond: number;
  readonly cpu: number;
}

/** Keeps `count` pieces of work in flight for some seconds, then lets those end that have begun. */
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

/** Rates of two kinds of work that took turns, and the ratio of one to the other. */
export interface Comparison {
  readonly value: number;
  readonly baseline: number;
  readonly ratio: number;
  /** Processor time of this process for each piece of work, in microseconds. */
  readonly cpu: { readonly baseline: number; readonly own: number };
}

/**
 * Runs two kinds of work in short turns and answers the median of the ratios: whatever else the machine does affects both of a pair. The
 * first pair warms up and is not counted.
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
