import type { Clock, TimeDoubt } from './clock.js';
import { type Asking, judgeTime, type TimeLine, type TimeMarks } from './judge-time.js';
import { Overloaded } from './outage.js';

/** Asks the database what time it is, and how far it was written then, where it says so. */
export type AskTime = () => Promise<Asking & { readonly written?: string | null }>;
/** Reads what the log and the witnesses say about the time, given what the database says. */
export type ReadMarks = (database: number) => Promise<TimeMarks>;

const EVERY_MS = 1_000;
/** An asking that takes longer counts as failed. */
const PATIENCE_MS = 5_000;
/** How long the monotonic clock alone carries the time while askings fail. */
const CARRIED_MS = 10_000;
/** Log and witnesses are asked again after this time, even where nothing was written: which of them count may have changed. */
const MARKS_MS = 10_000;
/** After a machine has slept, its wall clock is ahead of its monotonic clock by more than this. */
const ASLEEP_MS = 1_000;

const noMarks: ReadMarks = async () => ({ logged: null, cosigned: null, required: false });

let line: TimeLine | null = null;
let ask: AskTime | null = null;
let readMarks: ReadMarks = noMarks;
/** What log and witnesses said last, when, and how far the database was written before. */
let marked: { readonly written: string; readonly at: number; readonly marks: TimeMarks } | null = null;
let tell: (doubt: TimeDoubt | null) => void = () => undefined;
let timer: NodeJS.Timeout | undefined;
let running: Promise<void> | null = null;
/** When an answer was last taken, by the monotonic clock, and how far the machine's wall clock was ahead of that. */
let taken = { at: Number.NEGATIVE_INFINITY, wall: 0 };

/**
 * The time of the platform: the database's at the last asking plus the monotonic time since. This machine's own wall clock is never used;
 * where it moves differently from the monotonic clock, that is only a reason to ask again.
 */
export const platformClock: Clock = {
  now: () => new Date(Math.ceil(known().latest + performance.now())),
  earliest: () => new Date(Math.floor(known().earliest + performance.now())),
  ready: () => (isFresh() ? DONE : askNow()),
  doubt: () => known().doubt,
};

const DONE = Promise.resolve();

/** Asks once, and again every second until `stopTime`; a process starts this when it connects. Throws where there is no answer. */
export async function keepTime(asking: AskTime): Promise<void> {
  stopTime();
  ask = asking;
  await askNow();
  schedule(asking);
}

/** Ends the asking; what was known is forgotten. */
export function stopTime(): void {
  clearTimeout(timer);
  ask = null;
  line = null;
  running = null;
  marked = null;
  taken = { at: Number.NEGATIVE_INFINITY, wall: 0 };
}

/** Sets where else the time is asked for: log and witnesses. The next act waits for their answer. */
export function setTimeMarks(read: ReadMarks): void {
  readMarks = read;
  marked = null;
  taken = { ...taken, at: Number.NEGATIVE_INFINITY };
}

/** Sets who is told when the time comes into doubt, and when it is certain again. */
export function onDoubt(listener: (doubt: TimeDoubt | null) => void): void {
  tell = listener;
}

function known(): TimeLine {
  if (!line) throw new Error('The database was not asked for the time: it is, where a process connects');
  return line;
}

function isFresh(): boolean {
  const now = performance.now();
  return now - taken.at < CARRIED_MS && Math.abs(wallAhead(now) - taken.wall) < ASLEEP_MS;
}

/** Only one asking runs at a time, however many callers wait for it. */
function askNow(): Promise<void> {
  running ??= inTime(askOnce()).finally(() => {
    running = null;
  });
  return running;
}

async function askOnce(): Promise<void> {
  const asked = ask;
  if (!asked) throw new Error('The database is not connected');
  const asking = await asked();
  const marks = await marksAt(asking);
  if (ask !== asked) return;
  const before = line?.doubt ?? null;
  line = judgeTime(line, asking, marks);
  if (line.doubt !== before) tell(line.doubt);
  taken = { at: asking.got, wall: wallAhead(asking.got) };
}

/** What log and witnesses say; as long as nothing is written and nothing is in doubt they are not asked again. */
async function marksAt({ said, got, written = null }: Awaited<ReturnType<AskTime>>): Promise<TimeMarks> {
  const isAsBefore = marked !== null && marked.written === written && got - marked.at < MARKS_MS;
  if (marked !== null && isAsBefore && line?.doubt === null && said >= (marked.marks.logged ?? 0)) return marked.marks;
  const read = readMarks;
  const marks = await read(said);
  if (read === readMarks) marked = written === null ? null : { written, at: got, marks };
  return marks;
}

function schedule(own: AskTime): void {
  const again = () => {
    if (ask === own) schedule(own);
  };
  timer = setTimeout(() => void askNow().then(again, again), EVERY_MS).unref();
}

async function inTime(work: Promise<void>): Promise<void> {
  let late: NodeJS.Timeout | undefined;
  const patience = new Promise<never>((_, reject) => {
    late = setTimeout(() => reject(new Overloaded('The database does not say what time it is')), PATIENCE_MS);
  });
  try {
    await Promise.race([work, patience]);
  } finally {
    clearTimeout(late);
  }
}

function wallAhead(now: number): number {
  return Date.now() - now;
}
