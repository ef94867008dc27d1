/** Where `now` comes from. Only the demonstration and tests hand in another than the system's (DESIGN §8). */
export interface Clock {
  now(): Date;
}

/** The server's own time. */
export const systemClock: Clock = { now: () => new Date() };

/** A clock that stands where it is put and only moves forward; allowed only for logs whose origin starts with `demo/`. */
export interface ManualClock extends Clock {
  /** Moves the clock to an instant; throws when that would be backwards. */
  moveTo(at: Date): void;
  /** Moves the clock forward by milliseconds. */
  advance(milliseconds: number): void;
}

/** Makes a clock for the demonstration's past or for a test. */
export function manualClock(origin: string, start: Date): ManualClock {
  if (!origin.startsWith('demo/'))
    throw new Error('A clock may be set only while the origin of the log starts with demo/');
  let at = start.getTime();
  return {
    now: () => new Date(at),
    moveTo(next) {
      if (next.getTime() < at) throw new Error('The clock only moves forward');
      at = next.getTime();
    },
    advance(milliseconds) {
      if (milliseconds < 0) throw new Error('The clock only moves forward');
      at += milliseconds;
    },
  };
}
