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

/** Answers a request of a row of the table; `person` is who stands behind its token, null for visitors and public routes. */
export type RouteHandler = (request: Request, response: Response, person: Authenticated | null) => unknown;

/** What all routes are served with. */
export interface Serving {
  readonly settings: { readonly secrets: TokenSecrets };
  readonly caps: Caps;
  /** Whether a request comes from inside. */
  readonly isInside: (request: Request) => boolean;
}

/**
 * Serves one row of the table, in the one order there is: whose token it is by its signature, a place among what is worked on,
 * whether that person is signed in still, then the body, then the handler. What is refused costs as little as it can, and a body that is
 * still on its way holds no place of those that are worked on.
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
      // Whoever has gone meanwhile is told of no more.
      if (response.closed) place.leave();
    };
    if (route.cap) moveTo(route.cap);
    const person = bearer && (await authenticate(bearer));
    if (bearer && !person) throw signInAgain();
    // Where no visitor is served, nobody is who has yet to choose a password; what is refused elsewhere says the table of moves.
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

/** Whether a body is read, or refused, in the time that one takes that was sent with its head. */
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

/** What a request's token says; null where it shows none and may come without. Whoever shows one that is not good must learn it. */
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
