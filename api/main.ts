import { createServer, type RequestListener } from 'node:http';
import { openTokenSecrets } from './identity/index.js';
import { connectWhenThere } from './kernel/connect-when-there.js';
import { database, disconnect } from './kernel/database.js';
import { watchDiskRoom } from './kernel/disk-room.js';
import { readEnv } from './kernel/env.js';
import { migrate } from './kernel/migrate.js';
import { openLog } from './kernel/open-log.js';
import { onDoubt, platformClock } from './kernel/platform-clock.js';
import { liveModule, watchChanges } from './live/index.js';
import { MODULES } from './modules.js';
import { makeApp } from './server/app.js';
import { notThereYet } from './server/not-there-yet.js';
import { findPlaces } from './server/places.js';
import { MOST_COST } from './server/query-cost.js';
import { buildSchemas } from './server/schemas.js';
import { openTrailKeys, setTrailKeys } from './trail/index.js';

/**
 * Most connections waiting to be accepted; the system's own limit applies below it. With a short queue, connections of a crowd are dropped
 * and return only after seconds.
 */
const BACKLOG = 4_096;

const env = readEnv();
const log = openLog('api', env.logLevel, 1);
if (!env.mongodbUri) throw new Error('MONGODB_URI is not set; npm start sets it');
setTrailKeys(openTrailKeys(env.dataFolder, env.origin, env.policyFile));
onDoubt((doubt) => log.warn({ doubt }, doubt ? 'the time is in doubt' : 'the time is certain'));
const ending = new AbortController();
let handle: RequestListener = notThereYet;
const server = createServer((request, response) => handle(request, response)).listen({
  port: env.port,
  host: env.host,
  backlog: BACKLOG,
});
for (const name of ['SIGTERM', 'SIGINT'] as const) process.once(name, () => void stop());

const onOutage = (error: unknown) => log.warn({ err: error }, 'the database is not there yet');
await connectWhenThere(env.mongodbUri, migrate, ending.signal, onOutage).catch(unlessEnding);
void watchDiskRoom(env.diskFloorMb, ending.signal, (room) => log.warn(room, 'room on the disk of the database'));
const hub = watchChanges(database(), ending.signal, (error) => log.warn({ err: error }, 'live updates'));
handle = await makeApp(buildSchemas([...MODULES, liveModule(hub)]), {
  origin: env.origin,
  clock: platformClock,
  secrets: openTokenSecrets(env.dataFolder),
  production: env.production,
  inside: env.inside,
  proxies: env.proxies,
  places: findPlaces(),
  admission: { atOnce: env.atOnce, costAtOnce: MOST_COST, waitMs: 500 },
  onFault: (error) => log.error({ err: error }, 'fault'),
});
// An error ends at most the request that caused it: an uncaught one is reported as a fault, and all others are served on.
for (const name of ['uncaughtException', 'unhandledRejection'] as const)
  process.on(name, (error) => log.error({ err: error }, 'a fault that nothing caught'));
log.info({ port: env.port }, 'ready');

async function stop(): Promise<void> {
  ending.abort();
  server.close();
  server.closeIdleConnections();
  await disconnect();
}

/** A process that is asked to end while the database is unreachable has nothing to wait for. */
function unlessEnding(error: unknown): void {
  if (!ending.signal.aborted) throw error;
  process.exit(0);
}
