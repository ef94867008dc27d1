import { type ChildProcess, fork } from 'node:child_process';
import { type Logger, pino } from 'pino';
import { systemClock } from '../api/kernel/clock.js';
import { connect, database, disconnect } from '../api/kernel/database.js';
import { type Env, readEnv } from '../api/kernel/env.js';
import { migrate } from '../api/kernel/migrate.js';
import { openTrailKeys, setTrailKeys } from '../api/trail/index.js';
import { guardLoop } from './guard-loop.js';
import { keepSequencing } from './sequencing/loop.js';
import { runSigner } from './signing/run.js';
import { startWorker } from './worker.js';

// The worker: due work, queues, and the sequencer of the log. With MONGODB_URI_SEQUENCER the sequencer is a process of its
// own (`main.js sequencing`), since it alone may use the account that moves the trail on. What it makes is signed by
// `main.js signing`, which alone opens the key of the log.
const SEQUENCING = 'sequencing';
const SIGNING = 'signing';

const env = readEnv();
const part = process.argv[2] ?? 'worker';
const log = pino({ name: part, level: env.logLevel });
if (!env.mongodbUri && !env.signerUri) throw new Error('MONGODB_URI is not set; npm start sets it');
guardLoop();
const ending = new AbortController();
for (const name of ['SIGTERM', 'SIGINT', 'disconnect'] as const) process.once(name, () => ending.abort());
process.exit(await run(env, log));

/** Answers the exit code. */
function run(settings: Env, logger: Logger): Promise<number> {
  switch (part) {
    case SEQUENCING:
      return sequenceAlone(settings, logger);
    case SIGNING:
      return sign(settings, logger);
    default:
      return work(settings, logger);
  }
}

async function work(settings: Env, logger: Logger): Promise<number> {
  const uri = settings.mongodbUri ?? '';
  setTrailKeys(openTrailKeys(settings.dataFolder, settings.origin, settings.policyFile));
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

async function sign(settings: Env, logger: Logger): Promise<number> {
  await connect(settings.signerUri ?? settings.mongodbUri ?? '');
  await runSigner(settings, logger, ending.signal);
  await disconnect();
  return 0;
}

function sequencingOf({ origin }: Env, logger: Logger) {
  const onFault = (error: unknown) => logger.error({ err: error }, 'sequencer');
  return { db: database(), origin, signal: ending.signal, onFault };
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
