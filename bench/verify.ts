import { quantile } from 'simple-statistics';
import { nodeCrypto } from '../api/trail/crypto.js';
import { verifyProof } from '../schema/trail/index.js';
import { verifyBundle } from '../schema/trail/verify-bundle.js';
import { makeLongBundle } from './kit/long-bundle.js';
import { absolute, type Measure } from './measure.js';

const ENTRIES = 20_000;
/** The first few runs go into compilation to machine code. */
const RUNS = 12;
const RECEIPTS = 500;

/** How fast a bundle is verified from its stored bytes: proofs, forms and chains; and with all values opened. */
export const verifyMeasure: Measure = {
  name: 'verify',
  async *run() {
    // Reading and hashing the values alone keeps the opened bundle above the ten microseconds of the other (docs/decisions/0014).
    for (const [name, opened, atLeast] of [
      ['shut', false, 100_000],
      ['opened', true, 40_000],
    ] as const) {
      const { files, policy } = makeLongBundle(ENTRIES, opened);
      const rates: number[] = [];
      for (let run = 0; run < RUNS; run++) {
        const used = process.cpuUsage();
        const { ok, failures } = verifyBundle(files, policy, nodeCrypto);
        const { user, system } = process.cpuUsage(used);
        if (!ok) throw new Error(`the bundle does not verify: ${JSON.stringify(failures[0])}`);
        rates.push(ENTRIES / ((user + system) / 1e6));
      }
      yield absolute(`verify.${name}`, Math.max(...rates), 'entries/CPU-s', { atLeast });
    }
  },
};

/** How long one receipt takes, key and checkpoint included. */
export const receiptMeasure: Measure = {
  name: 'receipt',
  async *run() {
    const { policy, proofOf } = makeLongBundle(1_000, false);
    const times: number[] = [];
    for (let at = 0; at < RECEIPTS; at++) {
      const { text, leaf } = proofOf(at);
      const began = performance.now();
      if (verifyProof(text, leaf, policy, nodeCrypto).failure) throw new Error('the receipt does not verify');
      times.push(performance.now() - began);
    }
    yield absolute('receipt.p95', quantile(times, 0.95), 'ms', { atMost: 10 });
  },
};
