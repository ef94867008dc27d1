import { HeaderMap } from '@apollo/server';
import { GraphQLError } from 'graphql';
import { type Deadline, NO_DEADLINE } from '../kernel/deadline.js';
import { OVERLOADED, RETRY_AFTER } from './answer-outage.js';
import { MOST_COST } from './query-cost.js';

/** How much one process works on at once, in units of cost (query-cost.ts). */
export interface AdmissionLimits {
  /** Most questions of one account, or of one address where nobody is signed in. */
  readonly atOnce: number;
  /** Most that the questions of one account or address may cost together. */
  readonly costAtOnce: number;
  /** How long a question waits for its turn, in milliseconds; then it is told to come back. */
  readonly waitMs: number;
}

/** The dearest question that a page asks. Dearer ones stand in a line of their own, so that nobody waits behind them. */
export const DEAR = 20_000;
/** Questions this cheap do not wait for those of others. */
const CHEAP = 1_500;

const LANES = [
  { atMost: CHEAP, budget: Number.POSITIVE_INFINITY },
  { atMost: DEAR, budget: 120_000 },
  { atMost: Number.POSITIVE_INFINITY, budget: MOST_COST },
] as const;

const MOST_WAITING = 200;

interface Waiting {
  readonly caller: string;
  readonly cost: number;
  readonly lane: number;
  readonly deadline: Deadline;
  readonly begin: () => void;
  readonly giveUp: () => void;
}

type Asking = Pick<Waiting, 'caller' | 'cost' | 'lane'>;

/** Lets questions in, each when its turn has come. */
export interface Admission {
  /**
   * Resolves to a function to call once the question has been worked on. Throws a GraphQLError where there was no place in time. A caller
   * whose deadline passes while waiting is not let in.
   */
  enter(caller: string, cost: number, deadline?: Deadline): Promise<() => void>;
}

/**
 * Admits questions by their cost: for one caller no more than a share, and for all together no more than the processor can handle while
 * others are answered in time. A question without a place waits a moment, first come, first served; a caller whose share is used up delays
 * nobody else. `tookMs` is told how long each question took that was not dear, in milliseconds; Infinity where there was no place in time.
 */
export function openAdmission(
  { atOnce, costAtOnce, waitMs }: AdmissionLimits,
  tookMs: (ms: number) => void,
): Admission {
  const callers = new Map<string, { count: number; cost: number }>();
  const inLane = LANES.map(() => 0);
  const waiting = new Set<Waiting>();

  const isWithinShare = ({ caller, cost }: Pick<Waiting, 'caller' | 'cost'>) => {
    const own = callers.get(caller);
    return !own || (own.count < atOnce && own.cost + cost <= Math.max(costAtOnce, cost));
  };
  const hasRoom = ({ lane, cost }: Pick<Waiting, 'lane' | 'cost'>) =>
    inLane[lane] === 0 || (inLane[lane] ?? 0) + cost <= (LANES[lane]?.budget ?? 0);
  const count = ({ caller, cost, lane }: Asking, by: 1 | -1) => {
    const own = callers.get(caller) ?? { count: 0, cost: 0 };
    own.count += by;
    own.cost += by * cost;
    if (own.count === 0) callers.delete(caller);
    else callers.set(caller, own);
    inLane[lane] = (inLane[lane] ?? 0) + by * cost;
  };
  const letIn = () => {
    const full = new Set<number>();
    for (const one of waiting) {
      if (one.deadline.isOver()) one.giveUp();
      else if (full.has(one.lane) || !isWithinShare(one)) continue;
      // Nobody overtakes the first in its own line; otherwise dear questions would never have their turn.
      else if (!hasRoom(one)) full.add(one.lane);
      else one.begin();
    }
  };
  const tell = ({ lane }: Pick<Waiting, 'lane'>, ms: number) => {
    if (lane !== LANES.length - 1) tookMs(ms);
  };
  const leave = (one: Asking, since: number) => {
    let left = false;
    return () => {
      if (left) return;
      left = true;
      tell(one, performance.now() - since);
      count(one, -1);
      letIn();
    };
  };

  return {
    enter(caller, cost, deadline = NO_DEADLINE) {
      const since = performance.now();
      const one = { caller, cost, lane: LANES.findIndex(({ atMost }) => cost <= atMost) };
      const isOpen = isWithinShare(one);
      const before = [...waiting];
      const isFirst = !before.some((other) => other.lane === one.lane && isWithinShare(other));
      if (isFirst && isOpen && hasRoom(one)) {
        count(one, 1);
        return Promise.resolve(leave(one, since));
      }
      // One caller may have no more questions waiting than are worked on at once, so that nobody fills the line.
      if (before.filter((other) => other.caller === caller).length >= atOnce) return Promise.reject(noPlace(false));
      if (before.length >= MOST_WAITING) return Promise.reject(noPlace(isOpen));
      return new Promise((resolve, reject) => {
        const over = () => {
          clearTimeout(late);
          waiting.delete(entry);
        };
        const entry: Waiting = {
          ...one,
          deadline,
          begin() {
            over();
            count(one, 1);
            // Time spent waiting for one's own share says nothing about how busy the process is.
            resolve(leave(one, isOpen ? since : performance.now()));
          },
          giveUp() {
            over();
            reject(noPlace(isWithinShare(one)));
          },
        };
        const late = setTimeout(() => {
          if (isOpen && isWithinShare(one) && !deadline.isOver()) tell(one, Number.POSITIVE_INFINITY);
          entry.giveUp();
          // The caller that left may have stood first in its line.
          letIn();
        }, waitMs);
        waiting.add(entry);
      });
    },
  };
}

function noPlace(isWithinShare: boolean): GraphQLError {
  const headers = new HeaderMap([['retry-after', RETRY_AFTER]]);
  if (isWithinShare)
    return new GraphQLError(OVERLOADED.message, {
      extensions: { ...OVERLOADED.extensions, http: { status: 503, headers } },
    });
  return new GraphQLError('You are asking too much at once. Wait for the answers, then ask again', {
    extensions: { code: 'RATE_LIMITED', http: { status: 429, headers } },
  });
}
