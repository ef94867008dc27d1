import type { Request, Response } from 'express';
import { cookieOf } from './cookie-of.js';

const NAMES = { STAFF: 'qingcai_device_staff', SUPPLIER: 'qingcai_device_supplier' } as const;
const PATHS = { STAFF: '/graphql', SUPPLIER: '/supplier/graphql' } as const;

/** Has a device remember that it signed in, so that wrong passwords typed elsewhere do not slow it down. No script can read the cookie. */
export function setDeviceCookie(
  response: Response,
  endpoint: keyof typeof NAMES,
  value: string,
  lastsMs: number,
  secure: boolean,
): void {
  const options = { httpOnly: true, sameSite: 'strict', secure, path: PATHS[endpoint], maxAge: lastsMs } as const;
  response.cookie(NAMES[endpoint], value, options);
}

/** What the device of a request remembers, or null. */
export function deviceCookie(request: Request, endpoint: keyof typeof NAMES): string | null {
  return cookieOf(request, NAMES[endpoint]);
}
