import { createServer } from 'node:http';
import { pino } from 'pino';
import { openTokenSecrets } from './identity/index.js';
import { systemClock } from './kernel/clock.js';
import { connect, database, disconnect } from './kernel/database.js';
import { readEnv } from './kernel/env.js';
import { migrate } from './kernel/migrate.js';
import { liveModule, watchChanges } from './live/index.js';
import { MODULES } from './modules.js';
import { makeApp } from './server/app.js';
import { buildSchemas } from './server/schemas.js';
import { openTrailKeys, setTrailKeys } from './trail/index.js';

const env = readEnv();
const log = pino({ name: 'api', level: env.logLevel });
if (!env.mongodbUri) throw new Error('MONGODB_URI is not set; npm start sets it');
setTrailKeys(openTrailKeys(env.dataFolder, env.origin, env.policyFile));
await connect(env.mongodbUri);
await migrate();
const ending = new AbortController();
const hub = watchChanges(database(), ending.signal, (error) => log.warn({ err: error }, 'live updates'));
const app = await makeApp(buildSchemas([...MODULES, liveModule(hub)]), {
  origin: env.origin,
  clock: systemClock,
  secrets: openTokenSecrets(env.dataFolder),
  production: env.production,
  onFault: (error) => log.error({ err: error }, 'fault'),
});
const server = createServer(app).listen(env.port, env.host, () => log.info({ port: env.port }, 'ready'));

async function stop(): Promise<void> {
  ending.abort();
  server.close();
  server.closeIdleConnections();
  await disconnect();
}
process.once('SIGTERM', () => void stop());
process.once('SIGINT', () => void stop());
