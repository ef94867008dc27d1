import { existsSync } from 'node:fs';
import { join } from 'node:path';
import express, { type Express, type RequestHandler } from 'express';
import helmet from 'helmet';
import { collectDefaultMetrics, Registry } from 'prom-client';
import { filesRouter } from '../catalogue/index.js';
import { authenticate, bearsToken } from '../identity/index.js';
import { PROJECT_ROOT } from '../kernel/env.js';
import { isOutage } from '../kernel/outage.js';
import { OVERLOADED, RETRY_AFTER } from './answer-outage.js';
import { graphqlHandler, type ServerSettings } from './graphql.js';
import { readiness } from './readiness.js';
import type { Schemas } from './schemas.js';
import { sessionRoutes } from './session-routes.js';
import { streamHandler } from './stream-routes.js';
import { tlogRoutes } from './tlog-routes.js';

/** How many requests are worked on at once; more are told to come back, before their body is read. */
const IN_FLIGHT = 256;
/** What a stranger may send at once, and what somebody who is signed in may: a requisition holds up to 5,000 lines. */
const BODY_LIMIT = { STRANGER: '200kb', SIGNED_IN: '2mb' } as const;

/** The HTTP server of the platform (DESIGN §10). */
export async function makeApp(schemas: Schemas, settings: ServerSettings): Promise<Express> {
  const app = express();
  app.disable('x-powered-by');
  // Answers are told anew each time; pages and their parts get theirs from express.static.
  app.set('etag', false);
  app.set('trust proxy', 'loopback');
  app.use(
    helmet({
      contentSecurityPolicy: {
        directives: {
          'script-src': ["'self'"],
          'style-src': ["'self'", "'unsafe-inline'"],
          'upgrade-insecure-requests': null,
        },
      },
      strictTransportSecurity: settings.production,
    }),
  );
  app.get('/live', (_, response) => void response.json({ live: true }));
  app.get('/ready', async (_, response) => {
    const state = await readiness();
    response.status(state.ready ? 200 : 503).json(state);
  });
  app.get('/metrics', metrics());
  app.all('/graphql/stream', streamHandler(schemas.staff, settings));
  const cap = atMost(IN_FLIGHT);
  app.use('/graphql', cap, body('STAFF', settings), await graphqlHandler(schemas.staff, 'STAFF', settings));
  app.use(
    '/supplier/graphql',
    cap,
    body('SUPPLIER', settings),
    await graphqlHandler(schemas.supplier, 'SUPPLIER', settings),
  );
  app.use('/session', cap, sessionRoutes(settings));
  app.use('/tlog', cap, tlogRoutes());
  app.use(
    cap,
    filesRouter(
      async (request) => (await authenticate(settings.secrets, 'STAFF', request.headers.authorization))?.actor ?? null,
    ),
  );
  serveWeb(app);
  app.use(answerFault(settings));
  return app;
}

function atMost(limit: number): RequestHandler {
  let inFlight = 0;
  return (_, response, next) => {
    if (inFlight >= limit) {
      response
        .status(503)
        .set('Retry-After', RETRY_AFTER)
        .json({ errors: [OVERLOADED] });
      return;
    }
    inFlight++;
    response.once('close', () => inFlight--);
    next();
  };
}

/** Reads the body, a large one only of whoever bears a token of ours: its signature is checked before the body is read. */
function body(endpoint: 'STAFF' | 'SUPPLIER', { secrets }: ServerSettings): RequestHandler {
  const small = express.json({ limit: BODY_LIMIT.STRANGER });
  const large = express.json({ limit: BODY_LIMIT.SIGNED_IN });
  return (request, response, next) => {
    const known = bearsToken(secrets, endpoint, request.headers.authorization);
    (known ? large : small)(request, response, next);
  };
}

function metrics(): RequestHandler {
  const register = new Registry();
  collectDefaultMetrics({ register });
  return async (_, response) => void response.type(register.contentType).send(await register.metrics());
}

/** The built web application; its routes are its own, so unknown paths get its page. */
function serveWeb(app: Express): void {
  const folder = join(PROJECT_ROOT, 'dist/web');
  if (!existsSync(join(folder, 'index.html'))) return;
  app.use('/assets', express.static(join(folder, 'assets'), { immutable: true, maxAge: '365d', fallthrough: false }));
  app.use(express.static(folder, { maxAge: 0 }));
  app.get('/{*path}', (_, response) => void response.sendFile('index.html', { root: folder, cacheControl: false }));
}

function answerFault({ onFault }: ServerSettings): express.ErrorRequestHandler {
  return (error, _request, response, next) => {
    if (response.headersSent) return next(error);
    if (isOutage(error))
      return void response
        .status(503)
        .set('Retry-After', RETRY_AFTER)
        .json({ errors: [OVERLOADED] });
    const status = typeof error?.status === 'number' && error.status < 500 ? error.status : 500;
    if (status === 500) onFault(error);
    const code = status === 500 ? 'INTERNAL' : 'GRAPHQL_VALIDATION_FAILED';
    response.status(status).json({
      errors: [
        {
          message: status === 413 ? 'The body is too large' : 'The request was not understood',
          extensions: { code },
        },
      ],
    });
  };
}
