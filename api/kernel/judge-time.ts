import type { TimeDoubt } from './clock.js';

/** The database's answer to what time it is, in milliseconds; `sent` and `got` by this process's monotonic clock. */
export interface Asking {
  readonly said: number;
  readonly sent: number;
  readonly got: number;
}

/** What others than the database say of the time, in milliseconds. */
export interface TimeMarks {
  /** The time of the newest entry, among those that no witness has co-signed yet; null where there is none. */
  readonly logged: number | null;
  /** When as many witnesses as the policy asks for have last signed, by their own clocks; null where they never did. */
  readonly cosigned: number | null;
  /** Whether the policy asks for witnesses. */
  readonly required: boolean;
}

/** What a process holds of the time: the database's, told as what it was when the monotonic clock stood at 0. */
export interface TimeLine {
  readonly earliest: number;
  readonly latest: number;
  /** Where the line stood, and when that was: later askings are held against it. */
  readonly anchor: { readonly earliest: number; readonly latest: number; readonly at: number };
  /** False where it is no more than what the marks say, since the database lay behind them from the beginning. */
  readonly founded: boolean;
  /** The line that the database has jumped to, and since when it keeps to it. */
  readonly apart: { readonly offset: number; readonly since: number } | null;
  /** Whether a witness has once agreed with this line, or none is asked for. */
  readonly vouched: boolean;
  readonly doubt: TimeDoubt | null;
}

/** How far the database may lie behind the log and the witnesses. */
const BEHIND_MS = 5_000;
/** How far the database may stray from the monotonic clock within ten minutes; setting a clock right by steps of NTP stays below. */
const JUMP_MS = 2_000;
const ANCHOR_MS = 600_000;
/** A witness that has signed within this time agrees with the database now: it covers signing, keeping and the next asking. */
const AGREED_MS = 10_000;
/** Checkpoints are co-signed anew every ten minutes; a witness that has signed within this time vouches for a process that begins. */
const RECENT_MS = 900_000;
/** Where no witness is asked for, a jump is believed after this time: somebody was told meanwhile. */
const SETTLED_MS = 600_000;
/** What took longer says that the time goes on as it did, but not where it stands. */
const SLOW_MS = 1_000;

/**
 * What is held of the time after an asking. The database's time lies between the two that it would be if it had answered on
 * sending and on receipt. Where the asking is in doubt the line before goes on by the monotonic clock alone, so that nothing
 * that was begun runs out or comes back to life by a wrong clock.
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

/** A line at what somebody says is past, until the database has come up to it or nobody says so any more; it may be as early as the database says. */
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
