/** How the last moment went in one process. */
export interface Moment {
  /** How late the process came to its timer, in milliseconds. */
  readonly lateMs: number;
  /** How long each question took that was answered, in milliseconds. */
  readonly tookMs: readonly number[];
}

/** So many places there are however slow everything is, at the beginning, and at most. */
const [LEAST, FIRST, MOST] = [24, 48, 64];
const EVERY_MS = 200;
/** Whoever is let in is to be answered within a second or two, and what needs no work at once. */
const [LATE_MS, SLOW_MS] = [120, 1_000];

/**
 * How many questions are worked on at once after a moment: a few more where all went well, and a fifth fewer where half of the answers were
 * slow or the process came late to everything; where it came much too late, fewer in that proportion, down to a quarter. More at once answers
 * no more of them, it only lets each wait longer.
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
  /** Told how long a question took, in milliseconds, without its way to us and back. */
  answered(ms: number): void;
}

/** Finds the places of this process anew five times a second. */
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
