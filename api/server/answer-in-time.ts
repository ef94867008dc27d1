import type { Request, Response } from 'express';
import { boundedUntil } from '../kernel/deadline.js';
import { OVERLOADED, RETRY_AFTER } from './answer-outage.js';

/** How long a request may take, in milliseconds. */
export interface RequestTimes {
  /** From when on nothing more is begun for it; its reads end by then too. */
  readonly worked: number;
  /** Whoever has no answer by then is told to ask again. */
  readonly answered: number;
}

/** Nobody waits longer than 7 s (SECURITY §3). */
export const REQUEST_TIMES: RequestTimes = { worked: 6_000, answered: 6_400 };

/**
 * A handler whose requests are answered in time: where the work is late, the answer is OVERLOADED, and its reads and resolvers stop, as
 * they do where the caller has gone away. What an act has committed by then stays; asked again with its key it is told.
 */
export function inTime<More extends unknown[]>(
  handler: (request: Request, response: Response, ...more: More) => unknown,
  times: RequestTimes,
): (request: Request, response: Response, ...more: More) => Promise<unknown> {
  return (request, response, ...more) => answer(response, times, async () => handler(request, response, ...more));
}

function answer(response: Response, times: RequestTimes, work: () => Promise<unknown>): Promise<unknown> {
  const { result, end } = boundedUntil(performance.now() + times.worked, work);
  let isOver = false;
  const late = setTimeout(() => {
    isOver = true;
    end();
    if (!response.headersSent)
      response
        .status(503)
        .set('Retry-After', RETRY_AFTER)
        .json({ errors: [OVERLOADED] });
  }, times.answered);
  response.once('close', () => {
    clearTimeout(late);
    end();
  });
  // Work that comes to its end after that finds the answer given: what it says of it is no fault.
  return result.catch((error: unknown) => {
    if (!isOver) throw error;
  });
}
