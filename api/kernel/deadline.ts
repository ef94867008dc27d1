import { Overloaded } from './outage.js';

/** When work on a request has to stop. */
export interface Deadline {
  /** Whether the time is up, or nobody waits for the answer any more. */
  isOver(): boolean;
  /** Stops the work at its next step: the request was answered otherwise, or the caller has gone. */
  end(): void;
}

/** The deadline of work that no request waits for: it never ends. */
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

/** Throws Overloaded where the time is up: the caller has been answered, and no more work is done for it. */
export function checkTime(deadline: Deadline): void {
  if (deadline.isOver()) throw new Overloaded('The time for this request is up');
}
