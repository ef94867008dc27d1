import type { Response } from 'express';
import { RETRY_AFTER } from './answer-outage.js';

/** The closed list of codes for refusals before or beside GraphQL, with the HTTP status of each. */
const STATUS = {
  BAD_USER_INPUT: 400,
  GRAPHQL_VALIDATION_FAILED: 400,
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  METHOD_NOT_ALLOWED: 405,
  PAYLOAD_TOO_LARGE: 413,
  RATE_LIMITED: 429,
  INTERNAL: 500,
  OVERLOADED: 503,
} as const;

/** A code of that list. */
export type HttpCode = keyof typeof STATUS;

/** Whether a code is one of that list. */
export function isHttpCode(code: string): code is HttpCode {
  return Object.hasOwn(STATUS, code);
}

/** Why a request is not served; thrown by whatever reads a request, and answered in one place. */
export class HttpRefusal extends Error {
  override name = 'HttpRefusal';
  constructor(
    readonly code: HttpCode,
    message: string,
    /** A status other than the code's own, where HTTP has one that says more. */
    readonly status: number = STATUS[code],
  ) {
    super(message);
  }
}

/** Answers with a code: both in the form of a GraphQL error and as plain fields, for callers that asked without GraphQL. */
export function answerCode(response: Response, { code, message, status }: HttpRefusal): void {
  if (code === 'OVERLOADED' || code === 'RATE_LIMITED') response.set('Retry-After', RETRY_AFTER);
  response
    .status(status)
    .set('Cache-Control', 'no-store')
    .json({ code, message, errors: [{ message, extensions: { code } }] });
}
