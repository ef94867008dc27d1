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

/** Connections that wait to be taken; the system's own limit holds below it. In a short line a crowd's are dropped, and come back after seconds. */
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
// What a request breaks ends that request at most: an error that nothing caught is told as a fault, and the others are served on.
for (const name of ['uncaughtException', 'unhandledRejection'] as const)
  process.on(name, (error) => log.error({ err: error }, 'a fault that nothing caught'));
log.info({ port: env.port }, 'ready');

async function stop(): Promise<void> {
  ending.abort();
  server.close();
  server.closeIdleConnections();
  await disconnect();
}

/** Asked to end while the database is not there, the process ends with nothing to wait for. */
function unlessEnding(error: unknown): void {
  if (!ending.signal.aborted) throw error;
  process.exit(0);
}
