import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { readFile, rename } from 'node:fs/promises';
import { Command, Option } from 'commander';
import { exportBundle } from '../api/accesses/index.js';
import { actorOf } from '../api/identity/index.js';
import { SYSTEM_ACTOR } from '../api/kernel/actor.js';
import type { Env } from '../api/kernel/env.js';
import { migrate } from '../api/kernel/migrate.js';
import { platformClock } from '../api/kernel/platform-clock.js';
import { listRows } from '../api/kernel/reads.js';
import { openTrailKeys, setTrailKeys } from '../api/trail/index.js';
import { askAs, fontFiles, makeFile, NothingToShow, publishedNote } from '../jobs/exporting/index.js';
import { Misused } from './misused.js';
import { recordExport } from './record-export.js';
import { saySealed } from './say-sealed.js';
import { withDatabase } from './with-database.js';

interface Options {
  readonly out?: string;
  readonly as: string;
  readonly lang?: 'zh' | 'en';
}

/** `qingcai export file PURCHASE`: the purchase file as PDF, as a person of the staff may see it. */
export function exportFileCommand(): Command {
  return new Command('file')
    .description('the purchase file as PDF, with what a person of the staff may see')
    .argument('<purchase>', 'id of the purchase')
    .requiredOption('--as <login>', 'account by whose rights it is made')
    .option('--out <file>', 'file to write; <purchase>.pdf otherwise')
    .addOption(new Option('--lang <language>', "language; the account's otherwise").choices(['zh', 'en']))
    .action(async (purchase: string, options: Options) => {
      const file = options.out ?? `${purchase}.pdf`;
      const { entries, sealed } = await withDatabase(async (env) => ({
        entries: await writeFileOf(purchase, file, options, env),
        sealed: await saySealed(purchase),
      }));
      console.log(`${file}: ${entries} entries${sealed}`);
    });
}

async function writeFileOf(purchaseId: string, file: string, { as: login, lang }: Options, env: Env): Promise<number> {
  setTrailKeys(openTrailKeys(env.dataFolder, env.origin, env.policyFile));
  await migrate();
  const [account] = await listRows(
    'Account',
    SYSTEM_ACTOR,
    { login, audience: 'STAFF', state: 'ACTIVE' },
    { limit: 1 },
  );
  if (!account) throw new Misused(`${login} is no account of the staff`);
  const actor = { ...actorOf(account), via: 'cli' as const };
  const partial = `${file}.part`;
  let shown = 0;
  const order = {
    ...{
      purchaseId,
      ask: askAs(actor, platformClock, env.origin),
      language: lang ?? actor.language,
      reader: account.name,
    },
    ...{ now: platformClock.now(), checkpoint: await publishedNote(), fonts: fontFiles(env.pdfFont) },
    signal: new AbortController().signal,
    onProgress: async (done: number, total: number) => {
      if (process.stderr.isTTY && done > shown) process.stderr.write(`\r${done} / ${total}`);
      shown = done;
    },
  };
  const entries = await makeFile(order, createWriteStream(partial)).catch((error: unknown) => {
    if (error instanceof NothingToShow) throw new Misused(`${purchaseId} is not there, or not for ${login}`);
    throw error;
  });
  const sha256 = createHash('sha256')
    .update(await readFile(partial))
    .digest('hex');
  await recordExport(exportBundle, { purchaseId, sha256, kind: 'FILE' }, env.origin);
  // The file gets its name only once the export is on record.
  await rename(partial, file);
  return entries;
}
