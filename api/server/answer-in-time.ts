import type { Request, Response } from 'express';
import { type Deadline, deadlineIn } from '../kernel/deadline.js';
import { OVERLOADED, RETRY_AFTER } from './answer-outage.js';

/** How long a request may take, in milliseconds. */
export interface RequestTimes {
  /** When no further step is begun for it; its reads end by then too. */
  readonly worked: number;
  /** When a caller without an answer is told to ask again. */
  readonly answered: number;
}

/** Nobody waits longer than 7 s (docs/decisions/0017), including the second that a question may have waited for its turn. */
export const REQUEST_TIMES: RequestTimes = { worked: 5_000, answered: 5_400 };

/**
 * A handler whose requests are answered in time. Where the work is late, the answer is OVERLOADED and its resolvers stop, as they do where
 * the caller has gone; a read that has begun has a time limit of its own (kernel/bounded-reads.ts). What an act has committed by then
 * stays, and is answered to whoever repeats it with its key.
 */
export function inTime<More extends unknown[]>(
  handler: (request: Request, response: Response, deadline: Deadline, ...more: More) => unknown,
  times: RequestTimes,
): (request: Request, response: Response, ...more: More) => Promise<unknown> {
  return (request, response, ...more) =>
    answer(response, times, async (deadline) => handler(request, response, deadline, ...more));
}

function answer(
  response: Response,
  times: RequestTimes,
  work: (deadline: Deadline) => Promise<unknown>,
): Promise<unknown> {
  const deadline = deadlineIn(times.worked);
  let isOver = false;
  const late = setTimeout(() => {
    isOver = true;
    deadline.end();
    if (!response.headersSent)
      response
        .status(503)
        .set('Retry-After', RETRY_AFTER)
        .json({ errors: [OVERLOADED] });
  }, times.answered);
  response.once('close', () => {
    clearTimeout(late);
    deadline.end();
  });
  // Work that ends after that finds the request answered; an error about that is no fault.
  return work(deadline).catch((error: unknown) => {
    if (!isOver) throw error;
  });
}
