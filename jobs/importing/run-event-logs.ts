import { SYSTEM_ACTOR } from '../../api/kernel/actor.js';
import { execute } from '../../api/kernel/execute.js';
import { listRows } from '../../api/kernel/reads.js';
import {
  advanceEventLog,
  beginEventLog,
  type EventLogRow,
  finishEventLog,
  refuseEventLog,
} from '../../api/process/index.js';
import { FileFault } from './file-fault.js';
import { type InSteps, inBatches, moveOn, openFile } from './in-steps.js';
import { type EventLogFile, readEvents, validateEventLog } from './validate-event-log.js';
import { startFaultList } from './write-faults.js';

/** What running imports of event logs needs. */
export interface EventLogImporting extends InSteps {
  /** Told after each step. */
  readonly onProgress?: (log: EventLogRow) => void;
}

/** Runs the imports that are not finished, those begun before from where they stopped. Answers how many it ended. */
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

/** Takes one import to its end; false where it was stopped, or is moved on by somebody else. */
async function runEventLog(log: EventLogRow, importing: EventLogImporting): Promise<boolean> {
  const begun = log.state === 'STAGED' ? await begin(log, importing) : log;
  if (begun?.state === 'REFUSED') return true;
  if (begun?.state !== 'RUNNING') return false;
  const written = await writeEvents(begun, importing);
  if (written === null || written.cursor !== written.rows) return false;
  const input = inputOf(written, 'finish');
  return (await moveOn('EventLog', written, (context) => execute(finishEventLog, input, context), importing)) !== null;
}

/** Validates the whole file, then begins or refuses the import. */
async function begin(log: EventLogRow, importing: EventLogImporting): Promise<EventLogRow | null> {
  const list = await startFaultList(log._id, log.fileName);
  const verdict = await validateEventLog(fileOf(log), list.add, importing.signal);
  const { format, rows, cases, faultCount, fault } = verdict;
  const faultFileId = await list.finish();
  if (fault === null && faultCount === 0) {
    const input = { ...inputOf(log, 'begin'), format, rows, cases };
    return moveOn('EventLog', log, (context) => execute(beginEventLog, input, context), importing);
  }
  const { key: messageKey, params: messageParams } =
    fault ?? new FileFault('process.fileFaulty', { faults: faultCount });
  const input = { ...inputOf(log, 'refuse'), rows, faultCount, faultFileId, messageKey, messageParams };
  return moveOn('EventLog', log, (context) => execute(refuseEventLog, input, context), importing);
}

/** Writes the rest of the log in steps; null where somebody else moved the import on or cancelled it. */
async function writeEvents(begun: EventLogRow, importing: EventLogImporting): Promise<EventLogRow | null> {
  const { batch = 500, signal, onProgress } = importing;
  let log = begun;
  const events = readEvents(fileOf(log), log.format === 'XES' ? 'XES' : 'CSV', log.cursor);
  for await (const records of inBatches(events, batch)) {
    if (signal.aborted) return null;
    const input = { ...inputOf(log, String(log.cursor)), from: log.cursor, records };
    const next = await moveOn('EventLog', log, (context) => execute(advanceEventLog, input, context), importing);
    if (next === null) return null;
    log = next;
    onProgress?.(log);
  }
  return log;
}

/** What every act of an import says. Its key is its place in the import, so that a repeated one has no second effect. */
function inputOf({ _id, rev }: EventLogRow, place: string) {
  return { key: `${_id}:${place}`, eventLogId: _id, rev };
}

function fileOf(log: EventLogRow): EventLogFile {
  const { caseColumn, activityColumn, timeColumn, resourceColumn } = log;
  return {
    open: () => openFile(log),
    columns: { case: caseColumn, activity: activityColumn, time: timeColumn, resource: resourceColumn },
  };
}
