import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { createRandom } from '../../scripts/demo/random.js';
import { runChaos } from './run-chaos.js';

// `npm run chaos -- --rounds N [--members 3] [--writers N] [--seed N]`: the exit code is 1 where anything was lost, done twice, or differs
// from what was signed.
const options = new Command('chaos')
  .option('--rounds <n>', 'how often harm is done', '20')
  .option('--members <n>', 'members of the replica set', '1')
  .option('--writers <n>', 'acts in flight', '16')
  .option('--seed <n>', 'the same seed does the same in the same order', String(Date.now() % 1_000_000))
  .parse()
  .opts<{ rounds: string; members: string; writers: string; seed: string }>();
const [rounds, members, writers, seed] = [options.rounds, options.members, options.writers, options.seed].map(Number);
const folder = mkdtempSync(join(tmpdir(), 'qingcai-chaos-'));
console.log(`${rounds} rounds, ${members} members, ${writers} acts in flight, seed ${seed}; logs in ${folder}`);
const result = await runChaos({
  ...{ rounds: rounds ?? 20, members: members ?? 1, writers: writers ?? 16, means: 'all' as const, folder },
  mongod: process.env.MONGOD ?? 'mongod',
  redis: process.env.REDIS_SERVER ?? 'redis-server',
  random: createRandom(seed ?? 1).next,
  say: console.log,
});
for (const fault of result.faults.slice(0, 50)) console.log(`FAILED ${fault}`);
const { acknowledged, repeats, entries, checkpoints, faults } = result;
console.log(
  `${acknowledged} acts acknowledged (${repeats} asked for again), ${entries} entries, ${checkpoints} checkpoints`,
);
console.log(
  faults.length === 0
    ? 'no gap, no repetition, nothing acknowledged lost, no program ended by itself'
    : `${faults.length} faults`,
);
if (faults.length === 0) rmSync(folder, { recursive: true, force: true });
process.exit(faults.length === 0 ? 0 : 1);
