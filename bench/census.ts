import { nodeSha256 } from '../api/trail/crypto.js';
import { nodesInMemory, putLeaves } from '../schema/trail/census-tree.js';
import { censusLeaf, decodeFacts, leafHash, startRecount } from '../schema/trail/index.js';
import { makeLongBundle } from './kit/long-bundle.js';
import { absolute, type Measure } from './measure.js';

const LEAVES = 1_000_000;
const THREADS = 1_000_000;
const ONE_MORE = 1_000;
const HELD = 20_000;

/** What a census costs: the running values of a log held in memory, the tree over a million threads, and one more entry added to them. */
export const censusMeasure: Measure = {
  name: 'census',
  async *run() {
    const leaves = makeLongBundle(HELD, false).leaves;
    // As many different subjects as there are leaves, over and over: for a log in memory, reading and hashing are what costs.
    const counting = seconds(() => {
      const recount = startRecount(nodeSha256);
      for (let index = 0; index < LEAVES; index++) {
        const leaf = leaves[index % HELD] ?? new Uint8Array();
        recount.add(decodeFacts(leaf), leafHash(nodeSha256, leaf));
      }
      recount.census();
    });
    yield absolute('census.values', counting, 'CPU-s', { atMost: 10 });
    const nodes = nodesInMemory();
    const c = new Uint8Array(32);
    const leafOf = (position: number, count: number) =>
      leafHash(nodeSha256, censusLeaf({ thread: `sub_${position}`, first: position, count, c }));
    function* all() {
      for (let position = 0; position < THREADS; position++) yield [position, leafOf(position, 1)] as const;
    }
    yield absolute(
      'census.tree',
      seconds(() => putLeaves(nodeSha256, nodes, THREADS, all())),
      'CPU-s',
      { atMost: 5 },
    );
    const more = seconds(() => {
      for (let at = 0; at < ONE_MORE; at++) {
        const position = (at * 7_919) % THREADS;
        putLeaves(nodeSha256, nodes, THREADS, [[position, leafOf(position, 2 + at)]]);
      }
    });
    yield absolute('census.one-more', (more * 1_000) / ONE_MORE, 'ms', { atMost: 1 });
  },
};

/** Processor time of some work, in seconds. */
function seconds(work: () => void): number {
  const used = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(used);
  return (user + system) / 1e6;
}
