import { createHash, randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { hostname, userInfo } from 'node:os';
import { Command } from 'commander';
import { exportBundle } from '../api/accesses/index.js';
import { SYSTEM_ACTOR } from '../api/kernel/actor.js';
import { systemClock } from '../api/kernel/clock.js';
import type { Env } from '../api/kernel/env.js';
import { execute } from '../api/kernel/execute.js';
import { migrate } from '../api/kernel/migrate.js';
import { listRows } from '../api/kernel/reads.js';
import { isRefusal } from '../api/kernel/refusal.js';
import { linkedSubjects } from '../api/purchases/index.js';
import { bundleOf, openTrailKeys, zipBundle } from '../api/trail/index.js';
import { type OpenedClasses, openedClasses } from './opened-classes.js';
import { withDatabase } from './with-database.js';

interface Options {
  readonly out?: string;
  readonly as?: string;
  readonly open?: string;
}

/** `qingcai export bundle PURCHASE`: a purchase's entries with their proofs, as one file that `verify bundle` checks. */
export function exportBundleCommand(): Command {
  return new Command('bundle')
    .description("a purchase's entries with their proofs, as one zip")
    .argument('<purchase>', 'id of the purchase')
    .option('--out <file>', 'file to write; <purchase>.zip otherwise')
    .option(
      '--open <classes>',
      'classes of values to open, of open,commercial,personal; otherwise all, but open ones only of suppliers',
    )
    .option('--as <role>', 'open what somebody of this post reads, for example INTERNAL_AUDITOR')
    .action(async (purchase: string, { out, ...chosen }: Options) => {
      const file = out ?? `${purchase}.zip`;
      const classes = openedClasses(chosen);
      const { files, entries } = await withDatabase((env) => makeBundle(purchase, classes, env));
      writeFileSync(file, files);
      console.log(`${file}: ${entries} entries`);
    });
}

async function makeBundle(purchase: string, classes: OpenedClasses, { dataFolder, origin, policyFile }: Env) {
  const { requisitions, suppliers } = await linkedSubjects(purchase);
  const keys = openTrailKeys(dataFolder, origin, policyFile);
  const disclosure = { shut: await shutBids(purchase), classes };
  const files = await bundleOf(purchase, [...requisitions, ...suppliers], disclosure, keys);
  const entries = [...files.keys()].filter((name) => /^(entries\/|pending\/[^.]+\.json$)/.test(name)).length;
  const zip = zipBundle(files);
  await migrate();
  await record(purchase, zip, origin);
  return { files: zip, entries };
}

/** Whoever can run this reads the database anyway; all the more it is on record what was taken out, before it is. */
async function record(purchaseId: string, zip: Uint8Array, origin: string): Promise<void> {
  const sha256 = createHash('sha256').update(zip).digest('hex');
  const operator = `${userInfo().username}@${hostname()}`.slice(0, 200);
  const context = {
    ...{ actor: { ...SYSTEM_ACTOR, via: 'cli' as const }, clock: systemClock, origin },
    requestId: randomUUID(),
  };
  const done = await execute(exportBundle, { key: randomUUID(), purchaseId, sha256, operator }, context);
  if (isRefusal(done)) throw new Error(`The export could not be recorded, so it is not made: ${done.key}`);
}

/** The bids of a purchase that are not opened: whoever exports must not learn their prices by it. */
async function shutBids(purchaseId: string): Promise<ReadonlySet<string>> {
  const shut = { purchaseId, state: { $in: ['SUBMITTED', 'WITHDRAWN'] } };
  return new Set((await listRows('Bid', SYSTEM_ACTOR, shut, { limit: 1_000 })).map(({ _id }) => _id));
}
