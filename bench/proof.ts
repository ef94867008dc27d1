import { Binary } from 'mongodb';
import { quantile } from 'simple-statistics';
import { nodeSha256 } from '../api/trail/crypto.js';
import { provePaths } from '../api/trail/prove.js';
import { leafHash, verifyInclusion } from '../schema/trail/index.js';
import { fillLog } from './kit/full-log.js';
import { openPlatform } from './kit/platform.js';
import { absolute, type Measure } from './measure.js';

const ENTRIES = 1_000_000;
const PROOFS = 2_000;

/**
 * How long it takes to prove that an entry is in a log of a million: tiles and leaf hashes come from MongoDB, and nothing is kept in
 * memory.
 */
export const proofMeasure: Measure = {
  name: 'proof',
  group: 'trail',
  async *run({ rows }) {
    const size = rows ?? ENTRIES;
    const platform = await openPlatform();
    const leafOf = (index: number) => Buffer.from(`entry ${index} of a log that is large enough`.padEnd(400, '.'));
    const root = await fillLog(size, (index) => ({
      ...{ id: `e${index}`, leaf: new Binary(leafOf(index)), proc: null, at: new Date(0) },
      subject: { type: 'Part', id: `prt_${index}`, rev: 1 },
    }));
    const waits: number[] = [];
    for (let n = 0; n < PROOFS; n++) {
      const index = Math.floor(Math.random() * size);
      const began = performance.now();
      const [proof = []] = await provePaths([index], size);
      waits.push(performance.now() - began);
      const claim = { index, size, leafHash: leafHash(nodeSha256, leafOf(index)), proof, root };
      const broken = verifyInclusion(nodeSha256, claim);
      if (broken) throw new Error(`The proof of index ${index} in size ${size} is wrong: ${broken}`);
    }
    yield absolute('proof.p95', quantile(waits, 0.95), 'ms', { atMost: 5 });
    console.error(`half of ${PROOFS} proofs from a log of ${size} entries within ${quantile(waits, 0.5)} ms`);
    await platform.close();
  },
};
