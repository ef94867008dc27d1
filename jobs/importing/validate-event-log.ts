import type { Readable } from 'node:stream';
import { EVENT_LIMITS } from '../../schema/process/event-limits.js';
import type { EventColumns, EventRecord } from '../../schema/process/event-record.js';
import { detectEncoding } from './detect-encoding.js';
import { FileFault } from './file-fault.js';
import { judgeEvent } from './judge-event.js';
import { plainBytes } from './plain-bytes.js';
import type { RawEvent } from './raw-event.js';
import { readEventCsv } from './read-event-csv.js';
import { readXes } from './read-xes.js';
import type { LineFault } from './validate-file.js';

/** An event log: how to open it from its beginning, and what its columns are called. */
export interface EventLogFile {
  readonly open: () => Promise<Readable>;
  readonly columns: EventColumns;
}

/** The formats of event logs that are read. */
export type EventLogFormat = 'XES' | 'CSV';

/** What validating an event log found. */
export interface EventLogVerdict {
  readonly format: EventLogFormat | null;
  readonly rows: number;
  readonly cases: number;
  readonly faultCount: number;
  /** Why the file as a whole can't be read; null where it can. */
  readonly fault: FileFault | null;
}

const MOST_FAULTS = 100_000;

/** Reads a whole event log and says whether it can be imported; what is wrong is reported line by line. */
export async function validateEventLog(
  file: EventLogFile,
  report: (fault: LineFault) => Promise<void>,
  signal: AbortSignal,
): Promise<EventLogVerdict> {
  const counts = { rows: 0, faultCount: 0, ofCase: new Map<string, number>() };
  let format: EventLogFormat | null = null;
  try {
    format = await formatOf(file);
    for await (const raw of readRaw(file, format)) {
      signal.throwIfAborted();
      for (const event of raw) await countEvent(event, counts, report);
    }
    if (counts.rows === 0) throw new FileFault('process.fileEmpty');
    return { ...verdict(counts), format, fault: null };
  } catch (error) {
    if (!(error instanceof FileFault)) throw error;
    return { ...verdict(counts), format, fault: error };
  }
}

/** The events of a log that was found right, from the `skip`-th on. */
export async function* readEvents(
  file: EventLogFile,
  format: EventLogFormat,
  skip: number,
): AsyncGenerator<EventRecord> {
  let seen = 0;
  for await (const raw of readRaw(file, format))
    for (const event of raw) {
      if (seen++ < skip) continue;
      const judged = judgeEvent(event);
      if ('record' in judged) yield judged.record;
    }
}

interface Counts {
  rows: number;
  faultCount: number;
  readonly ofCase: Map<string, number>;
}

function verdict({ rows, faultCount, ofCase }: Counts) {
  return { rows, faultCount, cases: ofCase.size };
}

async function countEvent(event: RawEvent, counts: Counts, report: (fault: LineFault) => Promise<void>): Promise<void> {
  counts.rows++;
  if (counts.rows > EVENT_LIMITS.events)
    throw new FileFault('process.fileTooManyEvents', { events: EVENT_LIMITS.events });
  const judged = judgeEvent(event);
  if ('faults' in judged) {
    for (const fault of judged.faults) await report(fault);
    counts.faultCount += judged.faults.length;
    if (counts.faultCount >= MOST_FAULTS) throw new FileFault('catalogue.fileTooManyFaults', { faults: MOST_FAULTS });
    return;
  }
  const { caseKey } = judged.record;
  const ofCase = (counts.ofCase.get(caseKey) ?? 0) + 1;
  counts.ofCase.set(caseKey, ofCase);
  if (ofCase > EVENT_LIMITS.perCase)
    throw new FileFault('process.caseTooLong', { line: event.line, events: EVENT_LIMITS.perCase });
}

/** XES is XML; anything else is read as CSV. */
async function formatOf({ open }: EventLogFile): Promise<EventLogFormat> {
  for await (const chunk of plainBytes(await open())) {
    const head = chunk.toString('latin1', 0, 1000).replace(/^\u00ef\u00bb\u00bf/, '');
    return head.trimStart().startsWith('<') ? 'XES' : 'CSV';
  }
  throw new FileFault('process.fileEmpty');
}

async function* readRaw({ open, columns }: EventLogFile, format: EventLogFormat): AsyncGenerator<RawEvent[]> {
  const bytes = async () => plainBytes(await open());
  if (format === 'XES') yield* readXes(await bytes(), columns);
  else yield* readEventCsv(await bytes(), await detectEncoding(bytes), columns);
}
