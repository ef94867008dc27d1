import { randomUUID } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { basename } from 'node:path';
import { Command } from 'commander';
import { encodingsOf, listFaults, listRemarks, stageFile } from '../api/catalogue/index.js';
import { actorOf } from '../api/identity/index.js';
import { type Actor, SYSTEM_ACTOR } from '../api/kernel/actor.js';
import type { ActContext } from '../api/kernel/context.js';
import type { Env } from '../api/kernel/env.js';
import { execute } from '../api/kernel/execute.js';
import { say } from '../api/kernel/messages.js';
import { migrate } from '../api/kernel/migrate.js';
import { platformClock } from '../api/kernel/platform-clock.js';
import { rowsById } from '../api/kernel/reads.js';
import { isRefusal } from '../api/kernel/refusal.js';
import { type EventLogRow, processCommands, timeFormatsOf } from '../api/process/index.js';
import { runEventLogs } from '../jobs/importing/index.js';
import { FILE_ENCODINGS } from '../schema/catalogue/file-encodings.js';
import { TIME_FORMATS } from '../schema/process/read-time.js';
import { importerOf, interrupted, printEncodings, printLines, since, toldLines, toldRefusal } from './importing.js';
import { Misused } from './misused.js';
import { withDatabase } from './with-database.js';

interface Options {
  readonly system: string;
  readonly case?: string;
  readonly activity?: string;
  readonly time?: string;
  readonly resource?: string;
  readonly encoding?: string;
  readonly timeFormat?: string;
  readonly leaveOut?: boolean;
  readonly as?: string;
  readonly json?: boolean;
}

/** `qingcai import eventlog FILE`: imports the event log of another system, one entry for each event. */
export function importEventLogCommand(): Command {
  return new Command('eventlog')
    .description('take in an event log of another system: XES or CSV, .gz is unpacked')
    .argument('<file>', 'XES (.xes, .xes.gz) or CSV with a header')
    .option('--system <name>', 'what the other system is called', 'ERP')
    .option('--case <name>', 'column or key of the case')
    .option('--activity <name>', 'column or key of the activity')
    .option('--time <name>', 'column or key of the time')
    .option('--resource <name>', 'column or key of who did it')
    .option('--encoding <name>', `encoding of a file that is not UTF-8: ${FILE_ENCODINGS.join(', ')}`)
    .option(
      '--time-format <format>',
      `how times are written: ${TIME_FORMATS.join(', ')}, or a pattern such as "DD.MM.YYYY HH:mm"`,
    )
    .option('--leave-out', 'leave out cases without events and attributes beyond the limit, and take the rest')
    .option('--as <login>', 'account of the category manager or internal auditor who imports')
    .option('--json', 'answer as JSON')
    .action(async (file: string, options: Options) => {
      if (!existsSync(file)) throw new Misused(`There is no file ${file}`);
      const outcome = await withDatabase((env) => takeIn(file, options, env));
      tell(outcome, options);
    });
}

type Outcome = Awaited<ReturnType<typeof takeIn>>;

const NOTHING = {
  ...{ eventLogId: null, state: 'REFUSED', rows: 0, cases: 0, written: 0, faults: 0, emptyCases: 0, cutEvents: 0 },
  ...{ list: [], leftOut: [], encodings: [], timeFormats: [] },
};

async function takeIn(file: string, options: Options, env: Env) {
  await migrate();
  const account = await importerOf(['CATEGORY_MANAGER', 'INTERNAL_AUDITOR'], env, options.as);
  const began = performance.now();
  const actor: Actor = { ...actorOf(account), via: 'cli' };
  const about = { fileName: basename(file), kind: 'upload' as const, accountId: actor.id, importId: null };
  const { fileId } = await stageFile(createReadStream(file), about);
  const columns = {
    caseColumn: options.case,
    activityColumn: options.activity,
    timeColumn: options.time,
    resourceColumn: options.resource,
  };
  const context = { actor, clock: platformClock, origin: env.origin, requestId: randomUUID() };
  const { system, encoding, timeFormat, leaveOut } = options;
  const input = { key: randomUUID(), fileId, system, encoding, timeFormat, leavesOut: leaveOut, ...columns };
  const asked = await execute(processCommands.importEventLog, input, context);
  if (isRefusal(asked)) return { ...NOTHING, seconds: since(began), message: toldRefusal(asked, actor) };
  await runEventLogs({ clock: platformClock, origin: env.origin, signal: interrupted(), onProgress: show });
  const log = await ended(asked._id);
  if (log.state === 'ASKED') return { ...(await leave(log, context)), seconds: since(began) };
  const list = toldLines(await listFaults(log), actor);
  const leftOut = log.leftOutFileId === null ? [] : toldLines(await listRemarks(log._id), actor);
  const { state, rows, cases, cursor: written, faultCount: faults, messageKey, messageParams } = log;
  const message = messageKey === null ? null : say(actor.language, messageKey, messageParams ?? {});
  const { emptyCases, cutEvents } = log;
  const figures = { rows: rows ?? 0, cases: cases ?? 0, written, faults, emptyCases, cutEvents, seconds: since(began) };
  return { ...NOTHING, eventLogId: log._id, state, ...figures, message, list, leftOut };
}

/** Leaves an import that waits for an answer; on the command line the answer is given with the next import. */
async function leave(log: EventLogRow, context: ActContext) {
  const { _id: eventLogId, rev, emptyCases, cutEvents } = log;
  const { language } = context.actor;
  const [encodings, timeFormats] = await Promise.all([encodingsOf(log), timeFormatsOf(log)]);
  const isLeft = log.leftOutFileId !== null;
  const leftOut = isLeft ? toldLines(await listRemarks(eventLogId), context.actor) : [];
  await execute(processCommands.cancelEventLog, { key: randomUUID(), eventLogId, rev }, context);
  const message = isLeft
    ? say(language, 'process.leftOutToTell', { cases: emptyCases, events: cutEvents })
    : timeFormats.length > 0
      ? say(language, 'process.timesToTell', { guessed: log.guessedTimeFormat ?? '' })
      : say(language, 'catalogue.encodingToTell', { guessed: log.guessedEncoding ?? '' });
  const asked = { eventLogId, state: 'ASKED', emptyCases, cutEvents, message };
  return { ...NOTHING, ...asked, leftOut, encodings, timeFormats };
}

/** A worker may have begun the import before this process; its end is then waited for. */
async function ended(id: string): Promise<EventLogRow> {
  for (;;) {
    const [log] = await rowsById('EventLog', SYSTEM_ACTOR, [id]);
    if (!log) throw new Error(`${id} is not there any more`);
    if (!['STAGED', 'RUNNING'].includes(log.state) || interrupted().aborted) return log;
    show(log);
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}

function show({ cursor, rows }: EventLogRow): void {
  if (process.stderr.isTTY) process.stderr.write(`\r${cursor} of ${rows ?? '?'} events`);
}

function tell(outcome: Outcome, { json }: Options): void {
  process.exitCode = outcome.state === 'DONE' ? 0 : 1;
  if (process.stderr.isTTY) process.stderr.write('\r\u001b[K');
  if (json) {
    console.log(JSON.stringify({ ok: outcome.state === 'DONE', ...outcome }));
    return;
  }
  const { state, rows, cases, written, faults, seconds, message, timeFormats } = outcome;
  printLines(outcome.list);
  printLines(outcome.leftOut);
  printEncodings(outcome.encodings);
  for (const { format, samples } of timeFormats) {
    console.log(`  --time-format ${format}`);
    for (const { line, text, time } of samples) console.log(`    line ${line}: ${text} is ${time.toISOString()}`);
  }
  if (message) console.log(message);
  console.log(`${state}: ${rows} events of ${cases} cases, ${written} written, ${faults} faults, ${seconds} s`);
}
