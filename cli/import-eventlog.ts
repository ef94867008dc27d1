import { randomUUID } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { basename } from 'node:path';
import { Command } from 'commander';
import { listFaults, stageFile } from '../api/catalogue/index.js';
import { actorOf } from '../api/identity/index.js';
import { type Actor, SYSTEM_ACTOR } from '../api/kernel/actor.js';
import type { Env } from '../api/kernel/env.js';
import { execute } from '../api/kernel/execute.js';
import { say } from '../api/kernel/messages.js';
import { migrate } from '../api/kernel/migrate.js';
import { platformClock } from '../api/kernel/platform-clock.js';
import { rowsById } from '../api/kernel/reads.js';
import { isRefusal } from '../api/kernel/refusal.js';
import { type EventLogRow, importEventLog } from '../api/process/index.js';
import { runEventLogs } from '../jobs/importing/index.js';
import { importerOf, interrupted, since } from './importing.js';
import { Misused } from './misused.js';
import { withDatabase } from './with-database.js';

interface Options {
  readonly system: string;
  readonly case?: string;
  readonly activity?: string;
  readonly time?: string;
  readonly resource?: string;
  readonly as?: string;
  readonly json?: boolean;
}

/** `qingcai import eventlog FILE`: takes in the event log of another system, one entry for each event. */
export function importEventLogCommand(): Command {
  return new Command('eventlog')
    .description('take in an event log of another system: XES or CSV, .gz is unpacked')
    .argument('<file>', 'XES (.xes, .xes.gz) or CSV with a header')
    .option('--system <name>', 'what the other system is called', 'ERP')
    .option('--case <name>', 'column or key of the case')
    .option('--activity <name>', 'column or key of the activity')
    .option('--time <name>', 'column or key of the time')
    .option('--resource <name>', 'column or key of who did it')
    .option('--as <login>', 'account of the category manager or internal auditor who imports')
    .option('--json', 'answer as JSON')
    .action(async (file: string, options: Options) => {
      if (!existsSync(file)) throw new Misused(`There is no file ${file}`);
      const outcome = await withDatabase((env) => takeIn(file, options, env));
      tell(outcome, options);
    });
}

type Outcome = Awaited<ReturnType<typeof takeIn>>;

const NOTHING = { eventLogId: null, state: 'REFUSED', rows: 0, cases: 0, written: 0, faults: 0 };

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
  const input = { key: randomUUID(), fileId, system: options.system, ...columns };
  const asked = await execute(importEventLog, input, context);
  if (isRefusal(asked))
    return { ...NOTHING, seconds: since(began), message: say(actor.language, asked.key, asked.params), list: [] };
  await runEventLogs({ clock: platformClock, origin: env.origin, signal: interrupted(), onProgress: show });
  const log = await ended(asked._id);
  const list = (await listFaults(log)).map(({ line, column, key, params }) => {
    return { line, column, message: say(actor.language, key, params) };
  });
  const { state, rows, cases, cursor: written, faultCount: faults, messageKey, messageParams } = log;
  const message = messageKey === null ? null : say(actor.language, messageKey, messageParams ?? {});
  const figures = { rows: rows ?? 0, cases: cases ?? 0, written, faults, seconds: since(began) };
  return { eventLogId: log._id, state, ...figures, message, list };
}

/** A worker may have taken the import up before this process; then its end is waited for. */
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
  const { state, rows, cases, written, faults, seconds, message, list } = outcome;
  for (const fault of list)
    console.log(`line ${fault.line}${fault.column ? `, ${fault.column}` : ''}: ${fault.message}`);
  if (message) console.log(message);
  console.log(`${state}: ${rows} events of ${cases} cases, ${written} written, ${faults} faults, ${seconds} s`);
}
