/** Why the time is not certain. The first two stop every act, the last only what cannot be taken back. */
export type TimeDoubt =
  /** The database lies behind what is logged or co-signed already. */
  | 'behind'
  /** The database's time has jumped, and no witness agrees with it yet. */
  | 'jumped'
  /** This process has begun, and no witness has said the like of late: nothing is closed or opened. */
  | 'unvouched';

/**
 * Where `now` comes from. Whoever acts, signs in or runs a job is given one; only the demonstration and tests hand in
 * another than the platform's (docs/decisions/0023).
 */
export interface Clock {
  /** The time, rather some milliseconds late than early: what ends at a moment is over at that moment, for everybody. */
  now(): Date;
  /** The earliest that it can be: what begins at a moment, as the closing of an event does, doesn't begin before. */
  earliest(): Date;
  /** Resolves where `now` may be trusted as far as `doubt` says; throws where that cannot be found out now. */
  ready(): Promise<void>;
  doubt(): TimeDoubt | null;
}

/** A clock without doubts that shows what is handed in. */
export function clockAt(now: () => Date): Clock {
  return { now, earliest: now, ready: () => Promise.resolve(), doubt: () => null };
}

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
    ...clockAt(() => new Date(at)),
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
