import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { isOutage } from '../kernel/outage.js';
import { TimeUncertain } from '../kernel/time-uncertain.js';
import { OVERLOADED } from './answer-outage.js';

const SHOWN = new Set(['UNAUTHENTICATED', 'FORBIDDEN', 'RATE_LIMITED', 'OVERLOADED', 'GRAPHQL_VALIDATION_FAILED']);
const ASKED_WRONG = new Set([
  'GRAPHQL_PARSE_FAILED',
  'BAD_REQUEST',
  'BAD_USER_INPUT',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_SUPPORTED',
]);

/** An error as callers see it. */
export type ClosedError = GraphQLFormattedError & { readonly extensions: { readonly code: string } };

/**
 * An error with a code of the closed list: a fault says INTERNAL and nothing of what happened. In production nobody is told names in the
 * schema that they did not ask for.
 */
export function closedError(
  { message, path, locations, extensions }: GraphQLFormattedError,
  error: unknown,
  { production, onFault }: { readonly production: boolean; readonly onFault: (error: unknown) => void },
): ClosedError {
  const cause = error instanceof GraphQLError ? (error.originalError ?? error) : error;
  const where = { ...(path ? { path } : {}), ...(locations ? { locations } : {}) };
  if (cause instanceof TimeUncertain) {
    const extensions = { ...OVERLOADED.extensions, reason: `time.${cause.doubt}` };
    return { message: cause.message, ...where, extensions };
  }
  if (isOutage(cause)) return { ...OVERLOADED, ...where };
  const code = String(extensions?.code ?? 'INTERNAL');
  if (SHOWN.has(code)) return { message: shown(message, production), ...where, extensions: { code } };
  if (ASKED_WRONG.has(code))
    return { message: shown(message, production), ...where, extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } };
  onFault(cause);
  return { message: 'Something went wrong on our side', ...where, extensions: { code: 'INTERNAL' } };
}

function shown(message: string, production: boolean): string {
  return production ? message.replace(/ ?Did you mean.*$/s, '') : message;
}
