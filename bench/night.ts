import { database } from '../api/kernel/database.js';
import { uuid7 } from '../api/kernel/ids.js';
import { recordAct } from '../api/trail/append.js';
import {
  beginningOfLog,
  currentPolicy,
  type LogPlace,
  lookAtLog,
  openTrailKeys,
  prepareTrail,
  sequenceOnce,
  setTrailKeys,
  signCheckpoint,
} from '../api/trail/index.js';
import { type OutboxDocument, TRAIL } from '../api/trail/stored.js';
import { openPlatform } from './kit/platform.js';
import { absolute, type Measure } from './measure.js';

const ENTRIES = 50_000;
const REVISIONS = 5;
const ROWS = 2_048;

/** How fast the nightly check goes through the stored log: rows, tiles, checkpoints, and all openings. */
export const nightMeasure: Measure = {
  name: 'night',
  async *run({ rows }) {
    const entries = rows ?? ENTRIES;
    const { env, close } = await openPlatform();
    const { dataFolder, origin, policyFile } = env;
    const signer = { origin, folder: env.signerFolder, policyFile };
    prepareTrail({ ...signer, dataFolder, witness: null });
    setTrailKeys(openTrailKeys(dataFolder, origin, policyFile));
    await fill(entries, origin, () => signCheckpoint(database(), signer));
    const used = process.cpuUsage();
    const began = performance.now();
    let read = 0;
    for (let place: LogPlace | null = beginningOfLog; place; ) {
      const step = await lookAtLog(place, { policy: currentPolicy(), now: new Date(), limit: ROWS });
      if (step.differences[0]) throw new Error(`an honest log differs: ${JSON.stringify(step.differences[0])}`);
      read += step.entries;
      place = step.next;
    }
    const seconds = (performance.now() - began) / 1_000;
    const { user, system } = process.cpuUsage(used);
    yield absolute('night.rate', read / seconds, 'entries/s', { atLeast: 2_000 });
    yield absolute('night.cpu', read / ((user + system) / 1e6), 'entries/CPU-s', { atLeast: 4_000 });
    yield absolute('night.memory', process.memoryUsage().rss / 2 ** 20, 'MB', { atMost: 600 });
    await close();
  },
};

/** Entries of subjects with a few versions each, put into the log as the sequencer does, with a checkpoint for each batch. */
async function fill(entries: number, log: string, sign: () => Promise<unknown>): Promise<void> {
  const outbox = database().collection<OutboxDocument>(TRAIL.outbox);
  for (let made = 0; made < entries; ) {
    const rows: OutboxDocument[] = [];
    for (; rows.length < ROWS && made < entries; ) {
      const id = `prt_${uuid7(new Date())}`;
      let before: { readonly state: object; readonly prev: string } | null = null;
      for (let rev = 1; rev <= REVISIONS; rev++, made++) {
        const at = new Date();
        const state = {
          _id: id,
          state: 'ACTIVE',
          name: '发动机缸体',
          number: id,
          unit: '件',
          description: `version ${rev}`,
        };
        const recorded = recordAct({
          ...{
            log,
            id: uuid7(at),
            at,
            type: 'catalogue.editPart',
            proc: null,
            prev: before?.prev ?? null,
            reason: null,
          },
          ...{ subject: { type: 'Part', id, rev }, actor: { ref: 'system', role: 'SYSTEM', via: 'job' } },
          ...{ before: before && { ...before.state }, after: state, projectionVersion: 1, classes: {}, person: null },
          ...{ requestId: 'bench', mirrored: null },
        });
        before = { state, prev: recorded.leafHash };
        rows.push(recorded.outbox);
      }
    }
    await outbox.insertMany(rows);
    while ((await sequenceOnce(database(), log)) > 0) await sign();
  }
}
