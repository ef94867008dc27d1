import { pino } from 'pino';
import '../api/modules.js';
import { systemClock } from '../api/kernel/clock.js';
import { connect, database, disconnect } from '../api/kernel/database.js';
import { readEnv } from '../api/kernel/env.js';
import { migrate } from '../api/kernel/migrate.js';
import { openTrailKeys } from '../api/trail/index.js';
import { indexParts, runImports } from './importing/index.js';
import { repeat } from './repeat.js';
import { keepSequencing } from './sequencing/loop.js';
import { closeDueEvents } from './sweeping/close-due.js';

const env = readEnv();
const log = pino({ name: 'worker', level: env.logLevel });
const uri = env.sequencerUri ?? env.mongodbUri;
if (!uri) throw new Error('MONGODB_URI is not set; npm start sets it');
const stopping = new AbortController();
const { signal } = stopping;
process.once('SIGTERM', () => stopping.abort());
process.once('SIGINT', () => stopping.abort());
await connect(uri);
await migrate();
const { origin, dataFolder } = env;
const clock = systemClock;
const told = (work: string) => (error: unknown) => log.error({ err: error, work }, 'fault');
const keys = openTrailKeys(dataFolder, origin);
log.info('ready');
await Promise.all([
  keepSequencing({ db: database(), origin, keys, dataFolder, signal, onFault: told('sequencing') }),
  repeat(() => closeDueEvents(clock, origin), 500, signal, told('closing events')),
  repeat(() => runImports({ clock, origin, signal }), 1_000, signal, told('importing')),
  repeat(() => indexParts({ clock, signal }), 1_000, signal, told('indexing parts')),
]);
await disconnect();
