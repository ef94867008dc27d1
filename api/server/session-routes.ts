import { accessToken, activeAccount, endSession, rotateSession, tokenEndsAt } from '../identity/index.js';
import { HttpRefusal } from './answer-code.js';
import type { ServerSettings } from './graphql.js';
import { refreshCookie, setRefreshCookie } from './refresh-cookie.js';
import type { RouteHandler } from './serve-route.js';

/**
 * `POST /session/refresh?audience=staff|supplier`: the next access token for the refresh cookie, which is replaced at the same time; 401
 * where the sign-in has ended. It demands a header of our own, which no form on another site can send.
 */
export function refreshHandler(settings: Pick<ServerSettings, 'secrets' | 'production'>): RouteHandler {
  return async (request, response) => {
    const audience = request.query.audience === 'supplier' ? 'SUPPLIER' : 'STAFF';
    if (request.headers['x-qingcai'] !== '1') throw new HttpRefusal('FORBIDDEN', 'This is asked by our own pages');
    const token = refreshCookie(request, audience);
    const rotated = token === null ? null : await rotateSession(token, audience);
    const account = rotated && (await activeAccount(rotated.session.accountId));
    if (!rotated || !account) {
      if (rotated) await endSession(rotated.session._id);
      setRefreshCookie(response, audience, null, null, settings.production);
      throw new HttpRefusal('UNAUTHENTICATED', 'Sign in again');
    }
    const { session, refresh } = rotated;
    setRefreshCookie(response, audience, refresh.token, refresh.expires, settings.production);
    response.json({
      accessToken: accessToken(settings.secrets, audience, { accountId: account._id, sessionId: session._id }),
      expiresAt: tokenEndsAt().toISOString(),
    });
  };
}
