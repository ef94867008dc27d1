import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { judgeWrites } from './judge-writes.mjs';
import { ROOT } from './paths.mjs';

const FENCE = 'qc_watch';
const END = 1_000_000;
const CATCH_UP_MS = 120_000;
const PIPELINE = [
  {
    $match: {
      operationType: { $in: ['insert', 'update', 'replace', 'delete'] },
      'ns.db': { $regex: `^(qc_test_|${FENCE}$)` },
    },
  },
  { $project: { operationType: 1, ns: 1, documentKey: 1, lsid: 1, txnNumber: 1, 'fullDocument.subject.id': 1 } },
];

/**
 * Watches every write of a test run and finds writes to business collections that lack their entry in the trail. It observes databases
 * named `qc_test_…`; a test that bypasses the trail on purpose names its database `qc_tamper_…`. Once it observes, it resolves to
 * `finish()`, which waits until all writes so far were seen: `{ writes, violations }`.
 */
export async function watchWrites(uri) {
  const { MongoClient } = await import('mongodb');
  const client = await MongoClient.connect(uri);
  // Marker documents of our own in the stream: once one arrives, everything written before it has been seen.
  const fences = client.db(FENCE).collection('fences');
  const judge = judgeWrites(JSON.parse(readFileSync(join(ROOT, 'schema/kernel/operational.json'), 'utf8')));
  const stream = client.watch(PIPELINE, { batchSize: 1_000 });
  let fence = 0;
  let problem = null;

  const read = async () => {
    for await (const event of stream) {
      if (event.ns.db !== FENCE) judge.see(event);
      else if (event.operationType === 'insert') fence = event.documentKey._id;
    }
  };
  const reading = read().catch((error) => {
    if (fence < END) problem = `the change stream broke: ${error.message}`;
  });

  await fences.drop();
  // The stream opens with its first read, so markers are written until one is seen.
  for (let number = 1; fence === 0 && !problem; number++) {
    await fences.insertOne({ _id: number });
    await pause(50);
  }

  return async () => {
    await fences.insertOne({ _id: END });
    for (const end = Date.now() + CATCH_UP_MS; fence < END && !problem; await pause(20))
      if (Date.now() > end) problem = 'the change stream did not catch up within two minutes';
    await stream.close();
    await reading;
    await client.db(FENCE).dropDatabase();
    await client.close();
    const { writes, violations } = judge.verdict();
    return { writes, violations: problem ? [problem, ...violations] : violations };
  };
}
