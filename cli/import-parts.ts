import { randomUUID } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { basename } from 'node:path';
import { Command } from 'commander';
import { type ImportRunRow, importParts, listFaults, stageFile } from '../api/catalogue/index.js';
import { type AccountRow, actorOf } from '../api/identity/index.js';
import { SYSTEM_ACTOR } from '../api/kernel/actor.js';
import type { Env } from '../api/kernel/env.js';
import { execute } from '../api/kernel/execute.js';
import { say } from '../api/kernel/messages.js';
import { migrate } from '../api/kernel/migrate.js';
import { platformClock } from '../api/kernel/platform-clock.js';
import { rowsById } from '../api/kernel/reads.js';
import { isRefusal } from '../api/kernel/refusal.js';
import { indexParts, runImports } from '../jobs/importing/index.js';
import { importEventLogCommand } from './import-eventlog.js';
import { importerOf, interrupted, since } from './importing.js';
import { Misused } from './misused.js';
import { withDatabase } from './with-database.js';

interface Options {
  readonly as?: string;
  readonly json?: boolean;
}

/** What an import came to, as `--json` prints it. */
interface Outcome {
  readonly ok: boolean;
  readonly importId: string | null;
  readonly state: string;
  readonly rows: number;
  readonly written: number;
  readonly unchanged: number;
  readonly faults: number;
  readonly seconds: number;
  readonly message: string | null;
  /** The first faults, as a page shows them. */
  readonly list: readonly { readonly line: number; readonly column: string | null; readonly message: string }[];
}

/** `qingcai import …`, with `import parts FILE`: imports parts in this process, as a person of the staff, and shows how far it is. */
export function importPartsCommand(): Command {
  const parts = new Command('parts')
    .description('import parts from a CSV file; .gz is unpacked')
    .argument('<file>', 'CSV with a header, UTF-8 or GB18030')
    .option('--as <login>', 'account of the category manager who imports')
    .option('--json', 'answer as JSON')
    .action(async (file: string, options: Options) => tell(await importFile(file, options), options));
  return new Command('import')
    .description('take in data from files')
    .addCommand(parts)
    .addCommand(importEventLogCommand());
}

async function importFile(file: string, { as: login }: Options): Promise<Outcome> {
  if (!existsSync(file)) throw new Misused(`There is no file ${file}`);
  return withDatabase(async (env) => {
    await migrate();
    return runFile(file, await importerOf(['CATEGORY_MANAGER'], env, login), env);
  });
}

async function runFile(file: string, account: AccountRow, { origin }: Env): Promise<Outcome> {
  const began = performance.now();
  const actor = { ...actorOf(account), via: 'cli' as const };
  const about = { fileName: basename(file), kind: 'upload' as const, accountId: actor.id, importId: null };
  const { fileId } = await stageFile(createReadStream(file), about);
  const context = { actor, clock: platformClock, origin, requestId: randomUUID() };
  const asked = await execute(importParts, { key: randomUUID(), fileId }, context);
  if (isRefusal(asked)) {
    const message = say(actor.language, asked.key, asked.params);
    return { ...NOTHING, seconds: since(began), message };
  }
  await runImports({ clock: platformClock, origin, signal: interrupted(), onProgress: show });
  const run = await ended(asked._id);
  if (run.state === 'DONE') await indexParts({ clock: platformClock, signal: interrupted() });
  const { _id: importId, state, rows, written, unchanged, faultCount: faults, messageKey, messageParams } = run;
  const message = messageKey === null ? null : say(actor.language, messageKey, messageParams ?? {});
  const list = (await listFaults(run)).map(({ line, column, key, params }) => {
    return { line, column, message: say(actor.language, key, params) };
  });
  const figures = { rows: rows ?? 0, written, unchanged, faults, seconds: since(began), message, list };
  return { ok: state === 'DONE', importId, state, ...figures };
}

const NOTHING = {
  ...{ ok: false, importId: null, state: 'REFUSED', rows: 0, written: 0, unchanged: 0, faults: 0 },
  list: [],
};

/** A worker may have taken the import up before this process; then its end is waited for. */
async function ended(importId: string): Promise<ImportRunRow> {
  for (;;) {
    const [run] = await rowsById('ImportRun', SYSTEM_ACTOR, [importId]);
    if (!run) throw new Error(`${importId} is not there any more`);
    if (!['STAGED', 'RUNNING'].includes(run.state) || interrupted().aborted) return run;
    show(run);
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}

function show({ cursor, rows }: ImportRunRow): void {
  if (process.stderr.isTTY) process.stderr.write(`\r${cursor} of ${rows ?? '?'} rows`);
}

function tell(outcome: Outcome, { json }: Options): void {
  process.exitCode = outcome.ok ? 0 : 1;
  if (process.stderr.isTTY) process.stderr.write('\r\u001b[K');
  if (json) {
    console.log(JSON.stringify(outcome));
    return;
  }
  const { state, rows, written, unchanged, faults, seconds, message, list } = outcome;
  for (const fault of list)
    console.log(`line ${fault.line}${fault.column ? `, ${fault.column}` : ''}: ${fault.message}`);
  if (message) console.log(message);
  console.log(
    `${state}: ${rows} rows, ${written} parts written, ${unchanged} there before, ${faults} faults, ${seconds} s`,
  );
}
