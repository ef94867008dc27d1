import type { ErrorRequestHandler } from 'express';
import { isOutage } from '../kernel/outage.js';
import { answerCode, HttpRefusal } from './answer-code.js';
import { OVERLOADED } from './answer-outage.js';
import type { ServerSettings } from './graphql.js';

/** Answers what was thrown while a request was served: a refusal as it is, a fault without any detail of what happened. */
export function answerFault({ onFault }: Pick<ServerSettings, 'onFault'>): ErrorRequestHandler {
  return (error: unknown, _request, response, _next) => {
    const refusal = refusalOf(error);
    if (refusal.code === 'INTERNAL') onFault(error);
    // An answer that has begun cannot be taken back; breaking the connection keeps it from being taken for a whole one.
    if (response.headersSent) response.destroy();
    else answerCode(response, refusal);
  };
}

function refusalOf(error: unknown): HttpRefusal {
  if (error instanceof HttpRefusal) return error;
  if (isOutage(error)) return new HttpRefusal('OVERLOADED', OVERLOADED.message);
  // Express and the static file handler throw errors with a status for addresses that cannot be read.
  const status = typeof error === 'object' && error !== null && 'status' in error ? error.status : null;
  if (status === 404) return new HttpRefusal('NOT_FOUND', 'There is nothing here');
  if (typeof status === 'number' && status >= 400 && status < 500)
    return new HttpRefusal('BAD_USER_INPUT', 'The request was not understood', status);
  return new HttpRefusal('INTERNAL', 'Something went wrong on our side');
}
