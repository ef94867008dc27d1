import express, { type Express } from 'express';
import helmet from 'helmet';
import { receiveFile, sendFile } from '../catalogue/index.js';
import { setReadBound } from '../kernel/bounded-reads.js';
import { receiveAttachment, sendAttachment } from '../kernel/files/file-routes.js';
import { openAdmission } from './admission.js';
import { HttpRefusal } from './answer-code.js';
import { answerFault } from './answer-fault.js';
import { inTime, REQUEST_TIMES } from './answer-in-time.js';
import { openCaps } from './caps.js';
import { graphqlHandler, type ServerSettings } from './graphql.js';
import { insideOf } from './inside.js';
import { assetsHandler, CONTENT_POLICY, pageHandler } from './page.js';
import { answerLive, answerReady, metricsHandler } from './probes.js';
import { ROUTES, type RouteName } from './routes.js';
import type { Schemas } from './schemas.js';
import { type RouteHandler, serveRoute } from './serve-route.js';
import { refreshHandler } from './session-routes.js';
import { streamHandler } from './stream-handler.js';
import { tlogHandlers } from './tlog-routes.js';

/** The HTTP server of the platform, built from the table of routes. */
export async function makeApp(schemas: Schemas, settings: ServerSettings): Promise<Express> {
  setReadBound(REQUEST_TIMES.worked);
  const app = express();
  app.disable('x-powered-by');
  // Answers are made afresh each time and need no ETag; parts of pages get theirs from express.static.
  app.set('etag', false);
  app.set('trust proxy', ['loopback', ...settings.proxies]);
  app.use(
    helmet({ contentSecurityPolicy: { directives: CONTENT_POLICY }, strictTransportSecurity: settings.production }),
  );
  const handlers = await handlersOf(schemas, settings);
  const serving = { settings, caps: openCaps(settings.places), isInside: insideOf(settings.inside) };
  for (const route of ROUTES) app.all(route.path, serveRoute(route, handlers[route.name], serving));
  app.use(() => {
    throw new HttpRefusal('NOT_FOUND', 'There is nothing here');
  });
  app.use(answerFault(settings));
  return app;
}

async function handlersOf(
  { staff, supplier }: Schemas,
  settings: ServerSettings,
): Promise<Record<RouteName, RouteHandler>> {
  const admission = openAdmission(settings.admission, settings.places.answered);
  return {
    live: answerLive,
    ready: answerReady,
    metrics: metricsHandler(),
    stream: streamHandler(staff, settings),
    staff: inTime(await graphqlHandler(staff, 'STAFF', settings, admission), REQUEST_TIMES),
    supplier: inTime(await graphqlHandler(supplier, 'SUPPLIER', settings, admission), REQUEST_TIMES),
    refresh: refreshHandler(settings),
    ...tlogHandlers,
    upload: receiveFile,
    file: sendFile,
    attach: receiveAttachment,
    attachment: sendAttachment,
    supplierAttach: receiveAttachment,
    supplierAttachment: sendAttachment,
    assets: assetsHandler(),
    page: pageHandler(),
  };
}
