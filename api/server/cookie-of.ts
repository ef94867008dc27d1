import type { Request } from 'express';

const LONGEST = 400;

/** The value of a cookie in a request; null where there is none, or one that we never set. */
export function cookieOf(request: Request, name: string): string | null {
  for (const part of (request.headers.cookie ?? '').split(';')) {
    const [known = '', value = ''] = part.trim().split('=');
    if (known === name) return /^[\w.~-]+$/.test(value) ? value.slice(0, LONGEST) : null;
  }
  return null;
}
