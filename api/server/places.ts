/** How the last moments went in one process. */
export interface Moment {
  /** How late the process comes to its timers, in milliseconds. */
  readonly lagMs: number;
  /** How long each question took that was answered in them, in milliseconds. */
  readonly tookMs: readonly number[];
}

/** So many places there are however slow everything is, at the beginning, and at most. */
const [LEAST, FIRST, MOST] = [12, 32, 256];
const EVERY_MS = 200;
/** Whoever is let in is to be answered within a second or two, and what needs no work at once. */
const [LATE_MS, SLOW_MS] = [120, 1_000];

/**
 * How many questions are worked on at once after some moments: a fifth fewer where the process came late to everything or half of the
 * answers were slow, a few more otherwise. More at once answers no more of them, it only lets each wait longer.
 *
 * Source: additive increase, multiplicative decrease (Chiu and Jain 1989), as concurrency limits use it.
 */
export function judgePlaces(places: number, { lagMs, tookMs }: Moment): number {
  const slow = tookMs.filter((ms) => ms > SLOW_MS).length * 2 > tookMs.length;
  if (lagMs > LATE_MS || slow) return Math.max(LEAST, Math.floor(places * 0.8));
  return Math.min(MOST, places + 4);
}

/** The places of a process, found anew five times a second. */
export interface Places {
  now(): number;
  /** Told how long a question took, in milliseconds, without its way to us and back. */
  answered(ms: number): void;
}

/** Begins with a few, since whatever is asked first takes longest; `lag` as in loop-lag.ts. */
export function findPlaces(lag: () => number): Places {
  let places = FIRST;
  let tookMs: number[] = [];
  setInterval(() => {
    places = judgePlaces(places, { lagMs: lag(), tookMs });
    tookMs = [];
  }, EVERY_MS).unref();
  return { now: () => places, answered: (ms) => void tookMs.push(ms) };
}
