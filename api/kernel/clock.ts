/** Why the time is not certain. `behind` and `jumped` stop every act, `unvouched` only acts that cannot be undone. */
export type TimeDoubt =
  /** The database's time is earlier than something that is already logged or co-signed. */
  | 'behind'
  /** The database's time has jumped, and no witness agrees with it yet. */
  | 'jumped'
  /** This process has just started, and no witness has confirmed the time recently: nothing is closed or opened. */
  | 'unvouched';

/**
 * Where `now` comes from. Whoever acts, signs in or runs a job is given a clock; only the demonstration and tests hand in another than the
 * platform's (docs/decisions/0023).
 */
export interface Clock {
  /**
   * The latest that the time can be. It may be some milliseconds late and is never early, so what ends at a moment has ended for everybody.
   */
  now(): Date;
  /** The earliest that the time can be. What begins at a moment, such as the closing of an event, does not begin before it. */
  earliest(): Date;
  /** Resolves once `now` can be trusted, except for what `doubt` reports; throws where that cannot be found out now. */
  ready(): Promise<void>;
  doubt(): TimeDoubt | null;
}

/** A clock without doubts that shows what is handed in. */
export function clockAt(now: () => Date): Clock {
  return { now, earliest: now, ready: () => Promise.resolve(), doubt: () => null };
}

/** A clock that stays where it is put and only moves forward; allowed only for logs whose origin starts with `demo/`. */
export interface ManualClock extends Clock {
  /** Moves the clock to an instant; throws when that would be backwards. */
  moveTo(at: Date): void;
  /** Moves the clock forward by milliseconds. */
  advance(milliseconds: number): void;
}

/** Makes a clock for the past of the demonstration or for a test. */
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
