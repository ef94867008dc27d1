import type { Logger } from 'pino';
import { connectWhenThere } from '../api/kernel/connect-when-there.js';
import { database, disconnect } from '../api/kernel/database.js';
import { watchDiskRoom } from '../api/kernel/disk-room.js';
import { type Env, readEnv } from '../api/kernel/env.js';
import { migrate } from '../api/kernel/migrate.js';
import { openLog } from '../api/kernel/open-log.js';
import { onDoubt, platformClock } from '../api/kernel/platform-clock.js';
import { openTrailKeys, setTrailKeys } from '../api/trail/index.js';
import { guardLoop } from './guard-loop.js';
import { keepSequencerApart } from './sequencing/keep-apart.js';
import { keepSequencing } from './sequencing/loop.js';
import { runSigner } from './signing/run.js';
import { startWorker } from './worker.js';

// The worker: due work, queues, and the sequencer of the log. With MONGODB_URI_SEQUENCER the sequencer is a process of its own (`main.js
// sequencing`), since only it may use the account that moves the trail forward. Its results are signed by `main.js signing`, the only
// process that opens the key of the log.
const SEQUENCING = 'sequencing';
const SIGNING = 'signing';

const env = readEnv();
const part = process.argv[2] ?? 'worker';
const log = openLog(part, env.logLevel, 1);
if (!env.mongodbUri && !env.signerUri) throw new Error('MONGODB_URI is not set; npm start sets it');
guardLoop();
onDoubt((doubt) => log.warn({ doubt }, doubt ? 'the time is in doubt' : 'the time is certain'));
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
  if (!(await connected(uri, migrate, logger))) return 0;
  watchRoom(settings, logger);
  const apart = settings.sequencerUri !== null && settings.sequencerUri !== uri;
  const onEnd = (how: string) => logger.error({ how }, 'the sequencer ended; it is started again');
  const sequencing = apart
    ? keepSequencerApart(process.argv[1] ?? '', [SEQUENCING], ending.signal, onEnd)
    : keepSequencing(sequencingOf(settings, logger));
  const worker = startWorker({ env: settings, clock: platformClock, log: logger });
  logger.info({ redis: settings.redisUrl !== null, sequencer: apart ? 'apart' : 'here' }, 'ready');
  const reason = await Promise.race([worker.failed, aborted().then(() => null)]);
  if (reason !== null) logger.error({ reason }, 'the worker gives itself up');
  ending.abort();
  await Promise.all([worker.stop(), sequencing]);
  await disconnect();
  return reason === null ? 0 : 1;
}

async function sequenceAlone(settings: Env, logger: Logger): Promise<number> {
  if (!settings.sequencerUri) throw new Error('MONGODB_URI_SEQUENCER is not set');
  if (!(await connected(settings.sequencerUri, nothingMore, logger))) return 0;
  watchRoom(settings, logger);
  await keepSequencing(sequencingOf(settings, logger));
  await disconnect();
  return 0;
}

async function sign(settings: Env, logger: Logger): Promise<number> {
  if (!(await connected(settings.signerUri ?? settings.mongodbUri ?? '', nothingMore, logger))) return 0;
  await runSigner(settings, logger, ending.signal);
  await disconnect();
  return 0;
}

/** Connects once the database is there; false where the process was asked to end before. */
async function connected(uri: string, prepare: () => Promise<void>, logger: Logger): Promise<boolean> {
  const onOutage = (error: unknown) => logger.warn({ err: error }, 'the database is not there yet');
  try {
    await connectWhenThere(uri, prepare, ending.signal, onOutage);
    return true;
  } catch (error) {
    if (ending.signal.aborted) return false;
    throw error;
  }
}

/** The signer's account may not ask for the free space; the signer adds little to the disk. */
function watchRoom({ diskFloorMb }: Env, logger: Logger): void {
  void watchDiskRoom(diskFloorMb, ending.signal, (room) => logger.warn(room, 'room on the disk of the database'));
}

async function nothingMore(): Promise<void> {}

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
