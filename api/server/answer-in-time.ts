import type { Request, Response } from 'express';
import { type Deadline, deadlineIn } from '../kernel/deadline.js';
import { OVERLOADED, RETRY_AFTER } from './answer-outage.js';

/** How long a request may take, in milliseconds. */
export interface RequestTimes {
  /** From when on nothing more is begun for it; its reads end by then too. */
  readonly worked: number;
  /** Whoever has no answer by then is told to ask again. */
  readonly answered: number;
}

/** Nobody waits longer than 7 s (docs/decisions/0017), the second included for which a crowd may have waited for its turn. */
export const REQUEST_TIMES: RequestTimes = { worked: 5_000, answered: 5_400 };

/**
 * A handler whose requests are answered in time: where the work is late, the answer is OVERLOADED, and its resolvers stop, as they do
 * where the caller has gone away; a read that has begun has a bound of its own (kernel/bounded-reads.ts). What an act has committed by then stays; asked again with its key it is told.
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
  // Work that comes to its end after that finds the answer given: what it says of it is no fault.
  return work(deadline).catch((error: unknown) => {
    if (!isOver) throw error;
  });
}
