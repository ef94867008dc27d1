/** How the last interval went in one process. */
export interface Moment {
  /** How late the process's timer fired, in milliseconds. */
  readonly lateMs: number;
  /** How long each answered question took, in milliseconds. */
  readonly tookMs: readonly number[];
}

/** Places: at least, at the start, and at most. */
const [LEAST, FIRST, MOST] = [24, 48, 64];
const EVERY_MS = 200;
/**
 * Limits for a late timer and for a slow answer, in milliseconds: a question that is let in shall be answered within a second or two, and
 * what needs no work at once.
 */
const [LATE_MS, SLOW_MS] = [120, 1_000];

/**
 * How many questions are worked on at once after an interval: a few more where all went well, a fifth fewer where half of the answers were
 * slow or the timer was late. Where it was much too late, fewer in that proportion, down to a quarter. More at once would not answer more
 * of them, only make each wait longer.
 *
 * Source: additive increase, multiplicative decrease (Chiu and Jain 1989), as concurrency limits use it.
 */
export function judgePlaces(places: number, { lateMs, tookMs }: Moment): number {
  const isSlow = tookMs.filter((ms) => ms > SLOW_MS).length * 2 > tookMs.length;
  if (lateMs <= LATE_MS && !isSlow) return Math.min(MOST, places + 4);
  const kept = lateMs > LATE_MS ? Math.max(0.25, Math.min(0.8, LATE_MS / lateMs)) : 0.8;
  return Math.max(LEAST, Math.floor(places * kept));
}

/** The places of a process. */
export interface Places {
  now(): number;
  /** Reports how long a question took, in milliseconds, without the time on the network. */
  answered(ms: number): void;
}

/** Adjusts the places of this process five times a second. */
export function findPlaces(): Places {
  let places = FIRST;
  let tookMs: number[] = [];
  let due = performance.now() + EVERY_MS;
  setInterval(() => {
    const now = performance.now();
    places = judgePlaces(places, { lateMs: now - due, tookMs });
    tookMs = [];
    due = now + EVERY_MS;
  }, EVERY_MS).unref();
  return { now: () => places, answered: (ms) => void tookMs.push(ms) };
}
