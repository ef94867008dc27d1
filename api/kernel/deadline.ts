import { Overloaded } from './outage.js';

/** Until when a request is worked on. */
export interface Deadline {
  /** Whether its time is up, or nobody waits for its answer any more. */
  isOver(): boolean;
  /** Has the work stop at its next step: somebody answered in its place, or the caller has gone. */
  end(): void;
}

/** Of work that no request waits for. */
export const NO_DEADLINE: Deadline = { isOver: () => false, end() {} };

/** The deadline of a request that may be worked on for so many milliseconds from now. */
export function deadlineIn(milliseconds: number): Deadline {
  const at = performance.now() + milliseconds;
  let over = false;
  return {
    isOver: () => over || performance.now() >= at,
    end() {
      over = true;
    },
  };
}

/** Throws Overloaded where the time is up: whoever asked has been answered, and nothing more is done for it. */
export function checkTime(deadline: Deadline): void {
  if (deadline.isOver()) throw new Overloaded('The time for this request is up');
}
