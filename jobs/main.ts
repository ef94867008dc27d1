import { type ChildProcess, fork } from 'node:child_process';
import { type Logger, pino } from 'pino';
import { systemClock } from '../api/kernel/clock.js';
import { connect, database, disconnect } from '../api/kernel/database.js';
import { type Env, readEnv } from '../api/kernel/env.js';
import { migrate } from '../api/kernel/migrate.js';
import { openTrailKeys } from '../api/trail/index.js';
import { guardLoop } from './guard-loop.js';
import { keepSequencing } from './sequencing/loop.js';
import { startWorker } from './worker.js';

// The worker: due work, queues, and the sequencer of the log. With MONGODB_URI_SEQUENCER the sequencer is a process of its
// own (`main.js sequencing`), since it alone may use the account that moves the trail on.
const SEQUENCING = 'sequencing';

const env = readEnv();
const alone = process.argv[2] === SEQUENCING;
const log = pino({ name: alone ? SEQUENCING : 'worker', level: env.logLevel });
if (!env.mongodbUri) throw new Error('MONGODB_URI is not set; npm start sets it');
guardLoop();
const ending = new AbortController();
for (const name of ['SIGTERM', 'SIGINT', 'disconnect'] as const) process.once(name, () => ending.abort());
process.exit(alone ? await sequenceAlone(env, log) : await work(env, env.mongodbUri, log));

/** Answers the exit code. */
async function work(settings: Env, uri: string, logger: Logger): Promise<number> {
  await connect(uri);
  await migrate();
  const apart = settings.sequencerUri !== null && settings.sequencerUri !== uri;
  const child = apart ? fork(process.argv[1] ?? '', [SEQUENCING]) : null;
  const sequencing = child ? ended(child) : keepSequencing(sequencingOf(settings, logger));
  const worker = startWorker({ env: settings, clock: systemClock, log: logger });
  logger.info({ redis: settings.redisUrl !== null, sequencer: apart ? 'apart' : 'here' }, 'ready');
  const reason = await Promise.race([
    worker.failed,
    aborted().then(() => null),
    sequencing.then(() => (ending.signal.aborted ? null : 'the sequencer ended')),
  ]);
  if (reason !== null) logger.error({ reason }, 'the worker gives itself up');
  ending.abort();
  child?.kill('SIGTERM');
  await Promise.all([worker.stop(), sequencing]);
  await disconnect();
  return reason === null ? 0 : 1;
}

async function sequenceAlone(settings: Env, logger: Logger): Promise<number> {
  if (!settings.sequencerUri) throw new Error('MONGODB_URI_SEQUENCER is not set');
  await connect(settings.sequencerUri);
  await keepSequencing(sequencingOf(settings, logger));
  await disconnect();
  return 0;
}

function sequencingOf({ dataFolder, origin }: Env, logger: Logger) {
  const onFault = (error: unknown) => logger.error({ err: error }, 'sequencer');
  const keys = openTrailKeys(dataFolder, origin);
  return { db: database(), origin, keys, dataFolder, signal: ending.signal, onFault };
}

function aborted(): Promise<void> {
  return new Promise((resolve) => {
    if (ending.signal.aborted) resolve();
    ending.signal.addEventListener('abort', () => resolve(), { once: true });
  });
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => child.once('exit', () => resolve()));
}
