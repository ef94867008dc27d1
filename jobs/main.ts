import { pino } from 'pino';
import '../api/modules.js';
import { connect, database, disconnect } from '../api/kernel/database.js';
import { readEnv } from '../api/kernel/env.js';
import { migrate } from '../api/kernel/migrate.js';
import { openTrailKeys } from '../api/trail/index.js';
import { keepSequencing } from './sequencing/loop.js';

const env = readEnv();
const log = pino({ name: 'worker', level: env.logLevel });
const uri = env.sequencerUri ?? env.mongodbUri;
if (!uri) throw new Error('MONGODB_URI is not set; npm start sets it');
const stopping = new AbortController();
process.once('SIGTERM', () => stopping.abort());
process.once('SIGINT', () => stopping.abort());
await connect(uri);
await migrate();
await keepSequencing({
  db: database(),
  origin: env.origin,
  keys: openTrailKeys(env.dataFolder, env.origin),
  dataFolder: env.dataFolder,
  signal: stopping.signal,
  onFault: (error) => log.error({ err: error }, 'sequencing'),
});
await disconnect();
