import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { createRandom } from '../../scripts/demo/random.js';
import { runChaos } from '../chaos/run-chaos.js';

const { MONGOD: mongod = '', REDIS_SERVER: redis = '' } = process.env;
// With services that run elsewhere there is nothing that may be killed.
const describeWithPrograms = mongod && redis ? describe : describe.skip;

/** A few rounds of what `npm run chaos` does by the dozen. */
describeWithPrograms('programs that are killed while acts are made', () => {
  it.each([
    ['one mongod', 1, 4],
    ['a set of three whose primary hands over', 3, 4],
  ])(
    'lose nothing that was acknowledged: %s',
    async (_, members, rounds) => {
      const folder = mkdtempSync(join(tmpdir(), 'qingcai-chaos-'));
      const random = createRandom(members).next;
      const told: string[] = [];
      const say = (line: string) => void told.push(line);
      const result = await runChaos({
        rounds,
        means: 'kills',
        members,
        writers: 8,
        mongod,
        redis,
        folder,
        random,
        say,
      });
      expect(result.faults).toEqual([]);
      expect(result.acknowledged).toBeGreaterThan(10);
      expect(result.entries).toBeGreaterThanOrEqual(result.acknowledged);
      expect(told).toHaveLength(rounds);
      rmSync(folder, { recursive: true, force: true });
    },
    400_000,
  );
});
