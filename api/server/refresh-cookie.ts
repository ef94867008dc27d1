import type { Request, Response } from 'express';
import { cookieOf } from './cookie-of.js';

const NAMES = { STAFF: 'qingcai_staff', SUPPLIER: 'qingcai_supplier' } as const;

/** Sets or clears the cookie of a refresh token: no script can read it, and it is sent to /session alone. */
export function setRefreshCookie(
  response: Response,
  endpoint: keyof typeof NAMES,
  token: string | null,
  expires: Date | null,
  secure: boolean,
): void {
  const options = { httpOnly: true, sameSite: 'strict', secure, path: '/session' } as const;
  if (token === null) response.clearCookie(NAMES[endpoint], options);
  else response.cookie(NAMES[endpoint], token, { ...options, ...(expires ? { expires } : {}) });
}

/** The refresh token in a request's cookie, or null. */
export function refreshCookie(request: Request, endpoint: keyof typeof NAMES): string | null {
  return cookieOf(request, NAMES[endpoint]);
}
