import { Writable } from 'node:stream';
import { type Actor, SYSTEM_ACTOR } from '../api/kernel/actor.js';
import { platformClock } from '../api/kernel/platform-clock.js';
import { nodeSigner } from '../api/trail/crypto.js';
import { openTrailKeys, setTrailKeys } from '../api/trail/index.js';
import { askAs } from '../jobs/exporting/ask.js';
import { fontFiles } from '../jobs/exporting/fonts.js';
import { makeFile } from '../jobs/exporting/purchase-file/make-file.js';
import { formatCheckpoint, signNote } from '../schema/trail/index.js';
import { makeLongPurchase } from './kit/long-purchase.js';
import { openPlatform } from './kit/platform.js';
import { prepareTrail } from './kit/programs.js';
import { absolute, type Measure } from './measure.js';

const ENTRIES = 3_000;
const SAMPLE_MS = 50;

/**
 * The file (PDF) of a purchase with three thousand entries, made in this process: how long it takes, how much memory, and how often it
 * reports progress.
 */
export const purchaseFileMeasure: Measure = {
  name: 'purchase-file',
  group: 'trail',
  async *run({ rows }) {
    const platform = await openPlatform();
    const entries = rows ?? ENTRIES;
    const purchaseId = await makeLongPurchase(platform, entries);
    const { origin, dataFolder, policyFile } = platform.env;
    const reader: Actor = { ...SYSTEM_ACTOR, id: 'bench.auditor', ref: 'bench.auditor', ...AUDITOR };
    // The queries ask how far the log is published, which depends on its keys.
    prepareTrail();
    setTrailKeys(openTrailKeys(dataFolder, origin, policyFile));
    const told: number[] = [];
    let bytes = 0;
    const into = new Writable({
      write(chunk, _encoding, done) {
        bytes += chunk.length;
        done();
      },
    });
    const before = process.memoryUsage.rss();
    let peak = before;
    const sampling = setInterval(() => {
      peak = Math.max(peak, process.memoryUsage.rss());
    }, SAMPLE_MS);
    const used = process.cpuUsage();
    const written = await makeFile(
      {
        ...{
          purchaseId,
          ask: askAs(reader, platformClock, origin),
          language: 'zh',
          reader: '审计',
          now: platformClock.now(),
        },
        ...{ checkpoint: checkpointOf(origin), fonts: fontFiles(null), signal: new AbortController().signal },
        onProgress: async (done) => void told.push(done),
      },
      into,
    );
    clearInterval(sampling);
    const { user, system } = process.cpuUsage(used);
    if (written < entries || told.at(-1) !== written) throw new Error(`${written} of ${entries} entries written`);
    console.error(`purchase-file: ${written} entries, ${bytes} bytes, told ${told.length} times where it is`);
    yield absolute('purchase-file.cpu', (user + system) / 1e6, 's', { atMost: 60 });
    yield absolute('purchase-file.memory', (peak - before) / 2 ** 20, 'MB', { atMost: 250 });
    yield absolute('purchase-file.progress', told.length, 'times', { atLeast: Math.floor(entries / 200) });
    await platform.close();
  },
};

const AUDITOR = { roles: ['INTERNAL_AUDITOR'], audience: 'STAFF', language: 'zh' } as const;

/** A checkpoint signed with a key of the measure's own; the file shows it without judging it. */
function checkpointOf(origin: string): string {
  const signer = nodeSigner(origin, new Uint8Array(32).fill(7), 'ed25519');
  return signNote(formatCheckpoint({ origin, size: 1, root: new Uint8Array(32) }), signer);
}
