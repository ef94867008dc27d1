import { AsyncLocalStorage } from 'node:async_hooks';
import { Overloaded } from './outage.js';

/** Until when a request is worked on. */
interface Deadline {
  /** Monotonic milliseconds (performance.now). */
  readonly at: number;
  /** Set when nobody waits for the answer any more. */
  over: boolean;
}

const requests = new AsyncLocalStorage<Deadline>();

/** What holds a deadline from outside: whoever answers in its place ends the work with it. */
export interface Bounded<T> {
  readonly result: Promise<T>;
  /** Has the reads and resolvers of the work stop at their next step. */
  end(): void;
}

/** Does work that must end by a moment (performance.now): its reads take no longer, and what it would begin after that is refused. */
export function boundedUntil<T>(at: number, work: () => Promise<T>): Bounded<T> {
  const deadline: Deadline = { at, over: false };
  return {
    result: requests.run(deadline, work),
    end() {
      deadline.over = true;
    },
  };
}

/** Does work that no request waits for, beyond the time of the one that it came up in. */
export function besideRequest<T>(work: () => Promise<T>): Promise<T> {
  return requests.exit(work);
}

/** Milliseconds that the request has left; null where the work is no request's. */
export function timeLeft(): number | null {
  const deadline = requests.getStore();
  if (!deadline) return null;
  return deadline.over ? 0 : Math.max(deadline.at - performance.now(), 0);
}

/** Answers a function that tells whether anybody still waits for this request's answer, wherever it is asked. */
export function listener(): () => boolean {
  const deadline = requests.getStore();
  return () => !deadline?.over;
}

/** Throws Overloaded where the request's time is up: whoever asked has been answered, and nothing more is done for it. */
export function checkTime(): void {
  if (timeLeft() === 0) throw new Overloaded('The time for this request is up');
}

/** Lets everything else that waits have its turn; between the parts of long work. Throws Overloaded where the time is up. */
export async function othersTurn(): Promise<void> {
  await new Promise(setImmediate);
  checkTime();
}
