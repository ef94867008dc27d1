import { randomUUID } from 'node:crypto';
import { catalogueCommands } from '../api/catalogue/index.js';
import { database } from '../api/kernel/database.js';
import { uuid7 } from '../api/kernel/ids.js';
import { recordAct } from '../api/trail/append.js';
import { sequenceOnce } from '../api/trail/index.js';
import { type OutboxDocument, TRAIL } from '../api/trail/stored.js';
import { inFlight, inTurns } from './kit/in-flight.js';
import { openPlatform, type Platform } from './kit/platform.js';
import { compared, type Measure } from './measure.js';

const ENTRIES = 20_000;
const PAIRS = 5;

/** How fast committed entries are moved into the log, compared with how fast acts can produce them. */
export const sequencerMeasure: Measure = {
  name: 'sequencer',
  async *run() {
    const platform = await openPlatform();
    const create = () =>
      platform.act(catalogueCommands.createCategory, { code: `C-${randomUUID()}`, name: '发动机缸体总成' });
    const acts = async () => {
      const run = await inFlight(64, 2, create);
      await drain(platform);
      return run;
    };
    const moved = async () => {
      await fill(platform);
      const used = process.cpuUsage();
      const perSecond = await drain(platform);
      const { user, system } = process.cpuUsage(used);
      return { perSecond, cpu: (user + system) / ENTRIES };
    };
    yield compared('sequencer.rate', 'entries/s', await inTurns(PAIRS, acts, moved), 10);
    await platform.close();
  },
};

/** Puts entries into the outbox as acts do: what has to be moved, without the acts. */
async function fill({ env }: Platform): Promise<void> {
  const rows = Array.from({ length: ENTRIES }, () => {
    const at = new Date();
    const id = `prt_${uuid7(at)}`;
    const after = {
      _id: id,
      state: 'ACTIVE',
      name: '发动机缸体',
      number: id,
      unit: '件',
      description: 'of as many words as most',
    };
    return recordAct({
      ...{ log: env.origin, id: uuid7(at), at, type: 'catalogue.importPart', proc: null, prev: null, reason: null },
      ...{ subject: { type: 'Part', id, rev: 1 }, actor: { ref: 'system', role: 'SYSTEM', via: 'job' } },
      ...{ before: null, after, projectionVersion: 1, classes: {}, person: null, requestId: 'bench', mirrored: null },
    }).outbox;
  });
  await database().collection<OutboxDocument>(TRAIL.outbox).insertMany(rows);
}

async function drain({ env }: Platform): Promise<number> {
  const began = performance.now();
  let total = 0;
  for (let moved = -1; moved !== 0; total += moved) moved = await sequenceOnce(database(), env.origin);
  return total / ((performance.now() - began) / 1_000);
}
