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
import { listRows, rowsById } from '../api/kernel/reads.js';
import { isRefusal } from '../api/kernel/refusal.js';
import { bundleOf, openTrailKeys, zipBundle } from '../api/trail/index.js';
import { withDatabase } from './with-database.js';

/** `qingcai export bundle PURCHASE`: a purchase's entries with their proofs, as one file that `verify bundle` checks. */
export function exportBundleCommand(): Command {
  return new Command('bundle')
    .description("a purchase's entries with their proofs, as one zip")
    .argument('<purchase>', 'id of the purchase')
    .option('--out <file>', 'file to write; <purchase>.zip otherwise')
    .action(async (purchase: string, { out }: { out?: string }) => {
      const file = out ?? `${purchase}.zip`;
      const { files, entries } = await withDatabase((env) => makeBundle(purchase, env));
      writeFileSync(file, files);
      console.log(`${file}: ${entries} entries`);
    });
}

async function makeBundle(purchase: string, { dataFolder, origin, policyFile }: Env) {
  const linked = await linkedTo(purchase);
  const keys = openTrailKeys(dataFolder, origin, policyFile);
  const files = await bundleOf(purchase, linked, await shutBids(purchase), keys);
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

/** What belongs to no purchase and yet to this one's story: its requisitions and the suppliers invited. */
async function linkedTo(purchaseId: string): Promise<string[]> {
  const [purchase] = await rowsById('Purchase', SYSTEM_ACTOR, [purchaseId]);
  if (!purchase) return [];
  const [event] = await rowsById('SourcingEvent', SYSTEM_ACTOR, [purchase.eventId]);
  return [...purchase.requisitionIds, ...(event?.invitedSupplierIds ?? [])];
}

/** The bids of a purchase that are not opened: whoever exports must not learn their prices by it. */
async function shutBids(purchaseId: string): Promise<ReadonlySet<string>> {
  const shut = { purchaseId, state: { $in: ['SUBMITTED', 'WITHDRAWN'] } };
  return new Set((await listRows('Bid', SYSTEM_ACTOR, shut, { limit: 1_000 })).map(({ _id }) => _id));
}
