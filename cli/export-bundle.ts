import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { z } from 'zod';
import { SYSTEM_ACTOR } from '../api/kernel/actor.js';
import { connect, disconnect } from '../api/kernel/database.js';
import { type Env, readEnv } from '../api/kernel/env.js';
import { listRows } from '../api/kernel/reads.js';
import { bundleOf, openTrailKeys, zipBundle } from '../api/trail/index.js';

/** `qingcai export bundle PURCHASE`: a purchase's entries with their proofs, as one file that `verify bundle` checks. */
export function exportCommand(): Command {
  return new Command('export').description('write what others can check').addCommand(
    new Command('bundle')
      .argument('<purchase>', 'id of the purchase')
      .option('--out <file>', 'file to write; <purchase>.zip otherwise')
      .action(async (purchase: string, { out }: { out?: string }) => {
        const file = out ?? `${purchase}.zip`;
        const { files, entries } = await exportBundle(purchase);
        writeFileSync(file, files);
        console.log(`${file}: ${entries} entries`);
      }),
  );
}

async function exportBundle(purchase: string): Promise<{ readonly files: Uint8Array; readonly entries: number }> {
  const env = readEnv();
  await connect(env.mongodbUri ?? runningUri(env));
  try {
    const files = await bundleOf(purchase, [], await shutBids(purchase), openTrailKeys(env.dataFolder, env.origin));
    const entries = [...files.keys()].filter((name) => /^(entries\/|pending\/[^.]+\.json$)/.test(name)).length;
    return { files: zipBundle(files), entries };
  } finally {
    await disconnect();
  }
}

/** The database of the platform that `npm start` runs on the same data folder. */
function runningUri(env: Env): string {
  try {
    const run = JSON.parse(readFileSync(join(env.dataFolder, 'run.json'), 'utf8'));
    return z.object({ mongodbUri: z.string() }).parse(run).mongodbUri;
  } catch {
    throw new Error('No database: set MONGODB_URI, or start the platform on the same QINGCAI_DATA');
  }
}

/** The bids of a purchase that are not opened: whoever exports must not learn their prices by it. */
async function shutBids(purchaseId: string): Promise<ReadonlySet<string>> {
  const shut = { purchaseId, state: { $in: ['SUBMITTED', 'WITHDRAWN'] } };
  return new Set((await listRows('Bid', SYSTEM_ACTOR, shut, { limit: 1_000 })).map(({ _id }) => _id));
}
