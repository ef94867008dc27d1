import type { Request, RequestHandler, Response } from 'express';
import { type Authenticated, authenticate, readBearer, type TokenSecrets } from '../identity/index.js';
import { networkOf } from '../kernel/network-of.js';
import { HttpRefusal } from './answer-code.js';
import type { Caller, Caps, Taken } from './caps.js';
import { cutOff } from './cut-off.js';
import { hangUpOnUnread } from './hang-up.js';
import { bringsBody, readJson, tooLarge } from './read-json.js';
import { BODY_MS, type CapGroup, type Route } from './routes.js';

const SOON_MS = 100;

/** Answers a request for one row of the table; `person` is who the token belongs to, null for visitors and on public routes. */
export type RouteHandler = (request: Request, response: Response, person: Authenticated | null) => unknown;

/** What is needed to serve any route. */
export interface Serving {
  readonly settings: { readonly secrets: TokenSecrets };
  readonly caps: Caps;
  /** Whether a request comes from inside. */
  readonly isInside: (request: Request) => boolean;
}

/**
 * Serves one row of the table, always in the same order: the signature of the token, a place among what is worked on, whether that person
 * is still signed in, the body, the handler. Refusing costs as little as possible, and a body that is still arriving takes no place of
 * those that are worked on.
 */
export function serveRoute(route: Route, handler: RouteHandler, { settings, caps, isInside }: Serving): RequestHandler {
  return async (request, response) => {
    response.set('Cache-Control', 'no-store');
    hangUpOnUnread(request, response);
    if (!isTaken(route, request.method)) {
      response.set('Allow', route.methods.join(', '));
      throw new HttpRefusal('METHOD_NOT_ALLOWED', 'This address is not asked that way');
    }
    if (route.audience === 'INSIDE' && !isInside(request)) throw new HttpRefusal('NOT_FOUND', 'There is nothing here');
    const bearer = bearerOf(route, request, settings);
    const network = networkOf(request.ip ?? '');
    const caller = { signedIn: bearer !== null, id: bearer?.accountId ?? network, network };
    let place: Taken | null = null;
    response.once('close', () => place?.leave());
    const moveTo = (group: CapGroup) => {
      place?.leave();
      place = take(caps, group, caller);
      // Where the caller has gone meanwhile, no close event follows.
      if (response.closed) place.leave();
    };
    if (route.cap) moveTo(route.cap);
    const person = bearer && (await authenticate(bearer));
    if (bearer && !person) throw signInAgain();
    // On routes that serve no visitors, somebody who has yet to choose a password is not served either. Elsewhere the rules of fields and
    // moves decide.
    if (person?.actor.roles.includes('NEWCOMER') && !route.visitors) throw signInAgain();
    const body = readBody(route, request, response, person !== null);
    if (route.cap && route.body?.kind === 'json' && !(await isSoon(body))) {
      moveTo('BODIES');
      await body;
      moveTo(route.cap);
    } else await body;
    await handler(request, response, person);
  };
}

/** Whether a body is read, or refused, within the time that a body takes that was sent along with its headers. */
function isSoon(body: Promise<void>): Promise<boolean> {
  return new Promise((resolve) => {
    const late = setTimeout(() => resolve(false), SOON_MS);
    const over = () => {
      clearTimeout(late);
      resolve(true);
    };
    body.then(over, over);
  });
}

function take(caps: Caps, group: CapGroup, caller: Caller): Taken {
  const place = caps.enter(group, caller);
  if (place === 'FULL') throw new HttpRefusal('OVERLOADED', 'Try again');
  if (place === 'OWN_SHARE_FULL')
    throw new HttpRefusal('RATE_LIMITED', 'You are asking too much at once. Wait for the answers, then ask again');
  return place;
}

function isTaken({ methods }: Route, method: string): boolean {
  const asked = method === 'HEAD' ? 'GET' : method;
  return methods.some((one) => one === asked);
}

/**
 * What the token of a request says; null where there is none and none is needed. A token that is not valid is always refused, so that its
 * sender learns of it.
 */
function bearerOf({ audience, visitors }: Route, request: Request, { secrets }: Serving['settings']) {
  if (audience !== 'STAFF' && audience !== 'SUPPLIER') return null;
  const { authorization } = request.headers;
  if (authorization === undefined && visitors) return null;
  const bearer = readBearer(secrets, audience, authorization);
  if (!bearer) throw signInAgain();
  return bearer;
}

function signInAgain(): HttpRefusal {
  return new HttpRefusal('UNAUTHENTICATED', 'Sign in again');
}

async function readBody({ body }: Route, request: Request, response: Response, signedIn: boolean): Promise<void> {
  if (body === null || request.method === 'GET' || request.method === 'HEAD') {
    if (bringsBody(request)) throw tooLarge();
    return;
  }
  const who = signedIn ? 'signedIn' : 'stranger';
  if (body.kind === 'json') request.body = await readJson(request, body[who], BODY_MS[who]);
  else cutOff(request, response, body[who]);
}
