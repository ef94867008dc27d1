import { shutUntil } from '../secrecy.js';
import { judgeCase } from './judge-case.js';
import { type CourseDeviations, courseOf } from './judge-course.js';
import { STEP_RULES } from './prescribed.js';

/** Version of the shape below. With another version, all cases are rebuilt from the log, as they are when a life cycle has changed. */
export const PROCESS_VERSION = 2;

/** One event of a case; its field names are short, since there are many events. */
export interface CaseEvent {
  /** Index of its entry in the log. */
  readonly i: number;
  /** `module.move`, or the activity of another system. */
  readonly t: string;
  /** When it happened, in milliseconds since 1970. */
  readonly w: number;
  /** The subject of the case that it moved. */
  readonly s: string;
}

/** What is known of a case besides its events. */
export interface CaseFacts {
  /** Number of the purchase, or the case's name in the other system. */
  readonly name: string;
  readonly title: string | null;
  /** The imported log it comes from; null for a purchase of this platform. */
  readonly logId: string | null;
  readonly system: string | null;
  readonly unitId: string | null;
  readonly buyerId: string | null;
  readonly method: string | null;
}

/** What statistics read of a case; computed whenever its events change. */
export interface CaseFigures extends CourseDeviations {
  /** Its steps in the order in which they happened, joined by line ends. */
  readonly path: string;
  /** When each of them happened. */
  readonly times: readonly number[];
  readonly startedAt: number;
  readonly endedAt: number;
  readonly skipped: readonly string[];
  readonly reordered: readonly string[];
  readonly repeated: readonly string[];
  readonly misfits: readonly string[];
}

/** Separates the steps of a path; no activity contains it. */
export const STEP_END = '\n';

/** The figures of a case. Events may be in any order. */
export function figuresOf(events: readonly CaseEvent[], facts: Pick<CaseFacts, 'logId' | 'method'>): CaseFigures {
  const happened = [...events].sort((one, other) => one.w - other.w || one.i - other.i);
  const steps = facts.logId === null ? shownActs(happened) : happened;
  const judged = facts.logId === null ? judgeCase(happened.map(({ t, s }) => ({ type: t, subject: s }))) : NOT_JUDGED;
  const { skipped, reordered, repeated, misfits } = judged;
  const course = facts.logId === null ? courseOf(happened, facts.method) : courseOf([], null);
  return {
    path: steps.map(({ t }) => t).join(STEP_END),
    times: steps.map(({ w }) => w),
    startedAt: steps[0]?.w ?? 0,
    endedAt: steps.at(-1)?.w ?? 0,
    ...{ skipped, reordered, repeated, misfits },
    ...course,
  };
}

// For another system no life cycle is known; its cases are compared with one of their variants instead.
const NOT_JUDGED = { skipped: [], reordered: [], repeated: [], misfits: [] };

/**
 * Leaves out acts that are still secret. Who has bid comes into a case only with the opening, since the entry of a sealed bid names no
 * purchase.
 */
function shownActs(events: readonly CaseEvent[]): CaseEvent[] {
  const done = new Set(events.map(({ t }) => t));
  return events.filter(({ t }) => STEP_RULES.isAct(t) && done.has(shutUntil(t) ?? t));
}
