import { randomUUID } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { basename } from 'node:path';
import { Command } from 'commander';
import {
  catalogueCommands,
  encodingsOf,
  type ImportRunRow,
  listFaults,
  listRemarks,
  stageFile,
} from '../api/catalogue/index.js';
import { type AccountRow, actorOf } from '../api/identity/index.js';
import { SYSTEM_ACTOR } from '../api/kernel/actor.js';
import type { ActContext } from '../api/kernel/context.js';
import type { Env } from '../api/kernel/env.js';
import { execute } from '../api/kernel/execute.js';
import { say } from '../api/kernel/messages.js';
import { migrate } from '../api/kernel/migrate.js';
import { platformClock } from '../api/kernel/platform-clock.js';
import { rowsById } from '../api/kernel/reads.js';
import { isRefusal } from '../api/kernel/refusal.js';
import { indexParts, runImports } from '../jobs/importing/index.js';
import { FILE_ENCODINGS } from '../schema/catalogue/file-encodings.js';
import { importEventLogCommand } from './import-eventlog.js';
import {
  importerOf,
  interrupted,
  printEncodings,
  printLines,
  since,
  type ToldLine,
  toldLines,
  toldRefusal,
} from './importing.js';
import { Misused } from './misused.js';
import { withDatabase } from './with-database.js';

interface Options {
  readonly encoding?: string;
  readonly revise?: string;
  readonly as?: string;
  readonly json?: boolean;
}

/** The result of an import, as `--json` prints it. */
interface Outcome {
  readonly ok: boolean;
  readonly importId: string | null;
  readonly state: string;
  readonly rows: number;
  readonly written: number;
  /** Numbers of rows that equal the catalogue, that revised a part, and that differ and were not imported. */
  readonly unchanged: number;
  readonly revised: number;
  readonly differing: number;
  readonly faults: number;
  readonly seconds: number;
  readonly message: string | null;
  /** The first faults, as on a page. */
  readonly list: readonly ToldLine[];
  /** The first differences between rows and catalogue that were not imported. */
  readonly differences: readonly ToldLine[];
  /** The encodings that the file may be in, where `--encoding` has to name one; nothing was imported then. */
  readonly encodings: Awaited<ReturnType<typeof encodingsOf>>;
}

/** `qingcai import …`, with `import parts FILE`: imports parts in this process, as a member of the staff, and shows the progress. */
export function importPartsCommand(): Command {
  const parts = new Command('parts')
    .description('import parts from a CSV file; .gz is unpacked')
    .argument('<file>', 'CSV with a header')
    .option('--encoding <name>', `encoding of a file that is not UTF-8: ${FILE_ENCODINGS.join(', ')}`)
    .option(
      '--revise <reason>',
      'revise parts that the catalogue has otherwise, for this reason; they are left as they are without it',
    )
    .option('--as <login>', 'account of the category manager who imports')
    .option('--json', 'answer as JSON')
    .action(async (file: string, options: Options) => tell(await importFile(file, options), options));
  return new Command('import')
    .description('take in data from files')
    .addCommand(parts)
    .addCommand(importEventLogCommand());
}

async function importFile(file: string, options: Options): Promise<Outcome> {
  if (!existsSync(file)) throw new Misused(`There is no file ${file}`);
  return withDatabase(async (env) => {
    await migrate();
    return runFile(file, options, await importerOf(['CATEGORY_MANAGER'], env, options.as), env);
  });
}

async function runFile(file: string, options: Options, account: AccountRow, { origin }: Env): Promise<Outcome> {
  const began = performance.now();
  const actor = { ...actorOf(account), via: 'cli' as const };
  const about = { fileName: basename(file), kind: 'upload' as const, accountId: actor.id, importId: null };
  const { fileId } = await stageFile(createReadStream(file), about);
  const context = { actor, clock: platformClock, origin, requestId: randomUUID() };
  const { encoding, revise } = options;
  const input = { key: randomUUID(), fileId, encoding, ...(revise !== undefined && { revises: true, reason: revise }) };
  const asked = await execute(catalogueCommands.importParts, input, context);
  if (isRefusal(asked)) {
    return { ...NOTHING, seconds: since(began), message: toldRefusal(asked, actor) };
  }
  await runImports({ clock: platformClock, origin, signal: interrupted(), onProgress: show });
  const run = await ended(asked._id);
  if (run.state === 'ASKED') return { ...(await leave(run, context)), seconds: since(began) };
  if (run.state === 'DONE') await indexParts({ clock: platformClock, signal: interrupted() });
  const { _id: importId, state, rows, written, unchanged, revised, differing, faultCount: faults } = run;
  const message = run.messageKey === null ? null : say(actor.language, run.messageKey, run.messageParams ?? {});
  const list = toldLines(await listFaults(run), actor);
  const differences = run.differenceFileId === null ? [] : toldLines(await listRemarks(importId), actor);
  const figures = { rows: rows ?? 0, written, unchanged, revised, differing, faults, seconds: since(began) };
  return { ok: state === 'DONE', importId, state, ...figures, message, list, differences, encodings: [] };
}

/** Leaves an import that waits for an answer; on the command line the answer is given with the next import. */
async function leave(run: ImportRunRow, context: ActContext): Promise<Omit<Outcome, 'seconds'>> {
  const encodings = await encodingsOf(run);
  const { _id: importId, rev } = run;
  await execute(catalogueCommands.cancelImport, { key: randomUUID(), importId, rev }, context);
  const message = say(context.actor.language, 'catalogue.encodingToTell', { guessed: run.guessedEncoding ?? '' });
  return { ...NOTHING, importId, state: 'ASKED', message, encodings };
}

const NOTHING = {
  ...{
    ok: false,
    importId: null,
    state: 'REFUSED',
    rows: 0,
    written: 0,
    unchanged: 0,
    revised: 0,
    differing: 0,
    faults: 0,
  },
  ...{ list: [], differences: [], encodings: [] },
};

/** A worker may have begun the import before this process; its end is then waited for. */
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
  const { state, rows, written, unchanged, revised, differing, faults, seconds, message } = outcome;
  printLines(outcome.list);
  printLines(outcome.differences);
  printEncodings(outcome.encodings);
  if (message) console.log(message);
  const there = `${unchanged} there before and the same, ${revised} revised, ${differing} differ and were not taken`;
  console.log(`${state}: ${rows} rows, ${written} parts written, ${there}, ${faults} faults, ${seconds} s`);
}
