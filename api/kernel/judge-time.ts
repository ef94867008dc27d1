import type { TimeDoubt } from './clock.js';

/** The database's answer to what time it is, in milliseconds; `sent` and `got` by this process's monotonic clock. */
export interface Asking {
  readonly said: number;
  readonly sent: number;
  readonly got: number;
}

/** What others than the database say about the time, in milliseconds. */
export interface TimeMarks {
  /** The time of the newest entry that no witness has co-signed yet; null where there is none. */
  readonly logged: number | null;
  /** The time by which the required number of witnesses had last signed, by their own clocks; null where they never did. */
  readonly cosigned: number | null;
  /** Whether the policy asks for witnesses. */
  readonly required: boolean;
}

/** What a process holds to be the time: the database's time, reckoned back to the zero of the monotonic clock. */
export interface TimeLine {
  readonly earliest: number;
  readonly latest: number;
  /** Where the line stood, and when; later answers are compared with it. */
  readonly anchor: { readonly earliest: number; readonly latest: number; readonly at: number };
  /** False where the line only rests on the marks, since the database has been behind them from the beginning. */
  readonly founded: boolean;
  /** The line that the database has jumped to, and since when it has kept to it. */
  readonly apart: { readonly offset: number; readonly since: number } | null;
  /** Whether a witness has ever agreed with this line, or none is required. */
  readonly vouched: boolean;
  readonly doubt: TimeDoubt | null;
}

/** How far the database may be behind the log and the witnesses. */
const BEHIND_MS = 5_000;
/** How far the database may drift from the monotonic clock within ten minutes; corrections by NTP stay below this. */
const JUMP_MS = 2_000;
const ANCHOR_MS = 600_000;
/** A witness that has signed within this time agrees with the database: it covers signing, storing and the next asking. */
const AGREED_MS = 10_000;
/** Checkpoints are co-signed again every ten minutes; a witness that has signed within this time vouches for a process that starts. */
const RECENT_MS = 900_000;
/** Where no witness is required, a jump is believed after this time; an operator has been told in the meantime. */
const SETTLED_MS = 600_000;
/** An answer that took longer confirms that the time runs on, but not what it is. */
const SLOW_MS = 1_000;

/**
 * What is held to be the time after an asking. The true database time lies between two values: that of an answer given on sending and that
 * of one given on receipt. While an answer is in doubt, the previous line runs on by the monotonic clock alone, so that a wrong clock
 * neither expires nor revives anything.
 */
export function judgeTime(line: TimeLine | null, asking: Asking, marks: TimeMarks): TimeLine {
  const asked = { earliest: asking.said - asking.got, latest: asking.said + 1 - asking.sent };
  const newest = Math.max(marks.logged ?? 0, marks.cosigned ?? 0);
  const time = asked.latest + asking.got;
  if (time + BEHIND_MS < newest) return { ...(line ?? heldAt(newest, asked.earliest, asking)), doubt: 'behind' };
  const since = marks.cosigned === null ? Number.POSITIVE_INFINITY : time - marks.cosigned;
  const agreed = marks.required && since <= AGREED_MS;
  const before = line?.founded ? line : null;
  if (before && !agreed && gapOf(asked, before.anchor) > JUMP_MS) {
    const apart = sameLine(before.apart, asked.latest) ?? { offset: asked.latest, since: asking.got };
    const settled = !marks.required && asking.got - apart.since >= SETTLED_MS;
    if (!settled) return { ...before, apart, doubt: 'jumped' };
    return lineOf(asked, asking.got, null, true);
  }
  const vouched = agreed || !marks.required || since <= RECENT_MS || before?.vouched === true;
  return lineOf(
    asking.got - asking.sent > SLOW_MS && before ? before : asked,
    asking.got,
    agreed ? null : before,
    vouched,
  );
}

function lineOf(
  { earliest, latest }: Pick<TimeLine, 'earliest' | 'latest'>,
  at: number,
  before: TimeLine | null,
  vouched: boolean,
): TimeLine {
  const anchor = before && at - before.anchor.at < ANCHOR_MS ? before.anchor : { earliest, latest, at };
  return { earliest, latest, anchor, founded: true, apart: null, vouched, doubt: vouched ? null : 'unvouched' };
}

/**
 * A line at a time that others say has passed, held until the database has reached it or nobody says so any more. Its earliest time may be
 * as early as the database says.
 */
function heldAt(time: number, earliest: number, { got }: Asking): TimeLine {
  const at = { earliest, latest: time - got };
  return { ...at, anchor: { ...at, at: got }, founded: false, apart: null, vouched: false, doubt: 'behind' };
}

function gapOf(a: Pick<TimeLine, 'earliest' | 'latest'>, b: Pick<TimeLine, 'earliest' | 'latest'>): number {
  return Math.max(0, a.earliest - b.latest, b.earliest - a.latest);
}

function sameLine(apart: TimeLine['apart'], offset: number): TimeLine['apart'] {
  return apart && Math.abs(apart.offset - offset) <= JUMP_MS ? apart : null;
}
