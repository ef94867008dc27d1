import { SYSTEM_ACTOR } from '../../api/kernel/actor.js';
import { execute } from '../../api/kernel/execute.js';
import { listRows } from '../../api/kernel/reads.js';
import { type EventLogRow, processCommands } from '../../api/process/index.js';
import { fileEncoding } from '../../schema/catalogue/file-encodings.js';
import { FileFault } from './file-fault.js';
import { type InSteps, inBatches, moveOn, openFile } from './in-steps.js';
import { type EventLogFile, type EventLogVerdict, readEvents, validateEventLog } from './validate-event-log.js';
import { startFaultList } from './write-faults.js';
import { writeSamples, writeTimeSamples } from './write-samples.js';

/** What running imports of event logs needs. */
export interface EventLogImporting extends InSteps {
  /** Called after each step. */
  readonly onProgress?: (log: EventLogRow) => void;
}

/**
 * Runs the unfinished imports; those begun earlier continue where they stopped. Answers how many it ended, or left with a question to a
 * person.
 */
export async function runEventLogs(importing: EventLogImporting): Promise<number> {
  const waiting = { state: { $in: ['STAGED', 'RUNNING'] } };
  const logs = await listRows('EventLog', SYSTEM_ACTOR, waiting, { sort: { _id: 1 }, limit: 1000 });
  let ended = 0;
  for (const log of logs) {
    if (importing.signal.aborted) break;
    if (await runEventLog(log, importing)) ended++;
  }
  return ended;
}

/** Runs one import to its end; false where it was stopped, or is run by another worker. */
async function runEventLog(log: EventLogRow, importing: EventLogImporting): Promise<boolean> {
  const begun = log.state === 'STAGED' ? await begin(log, importing) : log;
  if (begun?.state === 'REFUSED' || begun?.state === 'ASKED') return true;
  if (begun?.state !== 'RUNNING') return false;
  const written = await writeEvents(begun, importing);
  if (written === null || written.cursor !== written.rows) return false;
  const input = inputOf(written, 'finish');
  return (
    (await moveOn(
      'EventLog',
      written,
      (context) => execute(processCommands.finishEventLog, input, context),
      importing,
    )) !== null
  );
}

/** Validates the whole file, then begins or refuses the import, or asks what only a person can tell about it. */
async function begin(log: EventLogRow, importing: EventLogImporting): Promise<EventLogRow | null> {
  const list = await startFaultList(log._id, log.fileName, 'lines');
  const verdict = await validateEventLog(fileOf(log), list.add, importing.signal);
  const { guesses, times, rows, fault, emptyCases, cutEvents } = verdict;
  if (guesses !== null || times !== null) return ask(log, verdict, null, importing);
  const { count: listed, fileId } = await list.finish(rows);
  const before = fault === null ? await sameEvents(log, verdict) : null;
  const cause = before ? new FileFault('process.importedBefore', { fileName: before.fileName }) : fault;
  if (cause !== null || verdict.faultCount > 0) return refuse(log, verdict, { cause, listed, fileId }, importing);
  if (emptyCases + cutEvents > 0 && !log.leavesOut) return ask(log, verdict, fileId, importing);
  const { format, cases, encoding, contentHash } = verdict;
  const found = { format, rows, cases, encoding, contentHash, emptyCases, cutEvents, leftOutFileId: fileId };
  const input = { ...inputOf(log, 'begin'), ...found };
  return moveOn('EventLog', log, (context) => execute(processCommands.beginEventLog, input, context), importing);
}

/** Asks a person how the file is to be read, or what of it may be left out; `leftOutFileId` is the file that lists this. */
async function ask(
  log: EventLogRow,
  { guesses, times, emptyCases, cutEvents }: EventLogVerdict,
  leftOutFileId: string | null,
  importing: EventLogImporting,
): Promise<EventLogRow | null> {
  await writeSamples(log._id, guesses ?? []);
  await writeTimeSamples(log._id, times?.samples ?? []);
  const isLeft = leftOutFileId !== null;
  const input = {
    ...inputOf(log, 'ask'),
    guessedEncoding: guesses?.[0]?.encoding ?? log.guessedEncoding,
    guessedTimeFormat: times?.formats[0] ?? log.guessedTimeFormat,
    emptyCases: isLeft ? emptyCases : 0,
    cutEvents: isLeft ? cutEvents : 0,
    leftOutFileId,
  };
  return moveOn('EventLog', log, (context) => execute(processCommands.askAboutEventLog, input, context), importing);
}

/** An earlier import of the same events from the same system, in whatever file; null where there is none. */
async function sameEvents(
  { _id, system }: EventLogRow,
  { contentHash }: EventLogVerdict,
): Promise<EventLogRow | undefined> {
  const same = { contentHash, system, state: { $in: ['RUNNING', 'DONE'] }, _id: { $ne: _id } };
  const [before] = await listRows('EventLog', SYSTEM_ACTOR, same, { limit: 1 });
  return before;
}

interface Cause {
  /** Why the file as a whole is refused; null where the reasons are in its lines. */
  readonly cause: FileFault | null;
  readonly listed: number;
  readonly fileId: string | null;
}

function refuse(
  log: EventLogRow,
  { rows }: EventLogVerdict,
  { cause, listed, fileId }: Cause,
  importing: EventLogImporting,
): Promise<EventLogRow | null> {
  const { key: messageKey, params: messageParams } = cause ?? new FileFault('process.fileFaulty', { faults: listed });
  const found = { rows, faultCount: listed, faultFileId: fileId, messageKey, messageParams };
  const input = { ...inputOf(log, 'refuse'), ...found };
  return moveOn('EventLog', log, (context) => execute(processCommands.refuseEventLog, input, context), importing);
}

/** Writes the rest of the log in steps; null where another worker runs the import, or it was cancelled. */
async function writeEvents(begun: EventLogRow, importing: EventLogImporting): Promise<EventLogRow | null> {
  const { batch = 500, signal, onProgress } = importing;
  let log = begun;
  const events = readEvents(fileOf(log), log.format === 'XES' ? 'XES' : 'CSV', log.cursor);
  for await (const records of inBatches(events, batch)) {
    if (signal.aborted) return null;
    const input = { ...inputOf(log, String(log.cursor)), from: log.cursor, records };
    const next = await moveOn(
      'EventLog',
      log,
      (context) => execute(processCommands.advanceEventLog, input, context),
      importing,
    );
    if (next === null) return null;
    log = next;
    onProgress?.(log);
  }
  return log;
}

/** The input that every act of an import has. Its key is its position in the import, so that repeating it has no second effect. */
function inputOf({ _id, rev }: EventLogRow, place: string) {
  return { key: `${_id}:${place}:${rev}`, eventLogId: _id, rev };
}

function fileOf(log: EventLogRow): EventLogFile {
  const { caseColumn, activityColumn, timeColumn, resourceColumn } = log;
  return {
    open: () => openFile(log),
    columns: { case: caseColumn, activity: activityColumn, time: timeColumn, resource: resourceColumn },
    encoding: fileEncoding(log.encoding),
    timeFormat: log.timeFormat,
  };
}
