import { Router } from 'express';
import { ACCESS_SECONDS, accessToken, activeAccount, endSession, rotateSession } from '../identity/index.js';
import type { ServerSettings } from './graphql.js';
import { refreshCookie, setRefreshCookie } from './refresh-cookie.js';

/**
 * `POST /session/refresh?audience=staff|supplier`: the next access token for the refresh cookie, which is exchanged with it;
 * 401 where the sign-in has ended. A header of our own is demanded, which no form of another site can send.
 */
export function sessionRoutes(settings: ServerSettings): Router {
  const routes = Router();
  routes.post('/refresh', async (request, response) => {
    const audience = request.query.audience === 'supplier' ? 'SUPPLIER' : 'STAFF';
    if (request.headers['x-qingcai'] !== '1') return void response.status(403).json({ code: 'FORBIDDEN' });
    const token = refreshCookie(request, audience);
    const rotated = token === null ? null : await rotateSession(token, audience);
    const account = rotated && (await activeAccount(rotated.session.accountId));
    if (!rotated || !account) {
      if (rotated) await endSession(rotated.session._id);
      setRefreshCookie(response, audience, null, null, settings.production);
      return void response.status(401).json({ code: 'UNAUTHENTICATED' });
    }
    const { session, refresh } = rotated;
    if (refresh) setRefreshCookie(response, audience, refresh.token, refresh.expires, settings.production);
    response.set('Cache-Control', 'no-store').json({
      accessToken: accessToken(settings.secrets, audience, { accountId: account._id, sessionId: session._id }),
      expiresAt: new Date(Date.now() + ACCESS_SECONDS * 1_000).toISOString(),
    });
  });
  return routes;
}
