import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import type { Env } from '../api/kernel/env.js';
import { openTrailKeys } from '../api/trail/index.js';
import { proveConsistency, publishedCheckpoint } from '../api/trail/prove.js';
import { toBase64 } from '../schema/trail/index.js';
import { parseSize } from '../schema/trail/sizes.js';
import { Misused } from './misused.js';
import { withDatabase } from './with-database.js';

/** `qingcai export consistency SIZE`: proves to the holder of an old checkpoint that the log has only grown since. */
export function exportConsistencyCommand(): Command {
  return new Command('consistency')
    .description('the newest checkpoint, and the proof that the log of an earlier size is its start')
    .argument('<size>', 'size of the earlier checkpoint: its second line')
    .option('--folder <folder>', 'folder to write to', '.')
    .action(async (text: string, { folder }: { folder: string }) => {
      const size = parseSize(text);
      if (size === null) throw new Misused(`${text} is no size`);
      const { later, note, proof } = await withDatabase((env) => prove(size, env));
      const files = [
        join(folder, `checkpoint-${later}.txt`),
        join(folder, `consistency-${size}-${later}.txt`),
      ] as const;
      writeFileSync(files[0], note);
      writeFileSync(files[1], proof.map((hash) => `${toBase64(hash)}\n`).join(''));
      console.log(files.join('\n'));
    });
}

/** The newest checkpoint is the published one: a verifier accepts none that the witnesses of the policy have not co-signed. */
async function prove(size: number, { dataFolder, origin, policyFile }: Env) {
  const { policy } = openTrailKeys(dataFolder, origin, policyFile);
  const newest = await publishedCheckpoint(policy().policy);
  if (!newest || newest.size < size)
    throw new Error(`No checkpoint of size ${size} or later is signed and witnessed yet; try again later`);
  return { later: newest.size, note: newest.note, proof: await proveConsistency(size, newest.size) };
}
