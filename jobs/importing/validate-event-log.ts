import type { Readable } from 'node:stream';
import type { FileEncoding } from '../../schema/catalogue/file-encodings.js';
import { EVENT_LIMITS } from '../../schema/process/event-limits.js';
import type { EventColumns, EventRecord } from '../../schema/process/event-record.js';
import { detectEncoding, wideEncoding } from './detect-encoding.js';
import { FileFault } from './file-fault.js';
import type { EncodingGuess } from './guess-encoding.js';
import { type TimeGuess, timeGuesser } from './guess-time-format.js';
import { judgeEvent } from './judge-event.js';
import { headOf, refuseOtherKinds, refuseOtherShapes } from './look-at-head.js';
import { plainBytes } from './plain-bytes.js';
import type { RawEvent } from './raw-event.js';
import { readEventCsv } from './read-event-csv.js';
import { readXes } from './read-xes.js';
import { eventSum } from './sum-of-events.js';
import type { LineFault } from './validate-file.js';

/** An event log: how to open it from its beginning, the names of its columns, and what somebody has told about it. */
export interface EventLogFile {
  readonly open: () => Promise<Readable>;
  readonly columns: EventColumns;
  readonly encoding: FileEncoding | null;
  readonly timeFormat: string | null;
}

/** The formats of event logs that are read. */
export type EventLogFormat = 'XES' | 'CSV';

/** The result of validating an event log. */
export interface EventLogVerdict {
  readonly format: EventLogFormat | null;
  readonly encoding: FileEncoding | null;
  /** What somebody has to tell before the file can be judged; null where nothing is open. */
  readonly guesses: readonly EncodingGuess[] | null;
  readonly times: TimeGuess | null;
  readonly rows: number;
  readonly cases: number;
  readonly faultCount: number;
  /** What no entry can hold: cases without events, and events with too many attributes. */
  readonly emptyCases: number;
  readonly cutEvents: number;
  readonly contentHash: string;
  /** Why the file as a whole cannot be read; null where it can. */
  readonly fault: FileFault | null;
}

const MOST_FAULTS = 100_000;

/** Reads a whole event log and says whether it can be imported; what is wrong, or would be left out, is reported line by line. */
export async function validateEventLog(
  file: EventLogFile,
  report: (fault: LineFault) => Promise<void>,
  signal: AbortSignal,
): Promise<EventLogVerdict> {
  const found: Found = { format: null, encoding: null, guesses: null, fault: null };
  const state = startOf(file, report);
  try {
    await lookAt(file, found);
    if (found.guesses !== null) return verdictOf(found, state);
    for await (const raw of readRaw(file, found)) {
      signal.throwIfAborted();
      for (const event of raw) await countEvent(event, state);
    }
    if (state.rows === 0) throw new FileFault('process.fileEmpty');
  } catch (error) {
    if (!(error instanceof FileFault)) throw error;
    found.fault = error;
  }
  return verdictOf(found, state);
}

/** The events of a valid log, from the `skip`-th on. */
export async function* readEvents(
  file: EventLogFile,
  format: EventLogFormat,
  skip: number,
): AsyncGenerator<EventRecord> {
  let seen = 0;
  for await (const raw of readRaw(file, { format, encoding: file.encoding }))
    for (const event of raw) {
      if (event.lost !== null || seen++ < skip) continue;
      const judged = judgeEvent(event, file.timeFormat);
      if ('record' in judged) yield judged.record;
    }
}

/** What is found out about the file itself. */
interface Found {
  format: EventLogFormat | null;
  encoding: FileEncoding | null;
  guesses: readonly EncodingGuess[] | null;
  fault: FileFault | null;
}

interface Counting {
  readonly file: EventLogFile;
  readonly report: (fault: LineFault) => Promise<void>;
  readonly ofCase: Map<string, number>;
  readonly times: ReturnType<typeof timeGuesser>;
  readonly sum: ReturnType<typeof eventSum>;
  rows: number;
  faultCount: number;
  emptyCases: number;
  cutEvents: number;
}

function startOf(file: EventLogFile, report: Counting['report']): Counting {
  const counts = { rows: 0, faultCount: 0, emptyCases: 0, cutEvents: 0 };
  return { file, report, ofCase: new Map(), times: timeGuesser(), sum: eventSum(), ...counts };
}

function verdictOf({ format, encoding, guesses, fault }: Found, state: Counting): EventLogVerdict {
  const { rows, faultCount, emptyCases, cutEvents, ofCase } = state;
  const times = state.file.timeFormat === null && fault === null ? state.times.guess() : null;
  const counts = { rows, faultCount, emptyCases, cutEvents, cases: ofCase.size };
  return { format, encoding, guesses, times, ...counts, contentHash: state.sum.total(), fault };
}

async function countEvent(event: RawEvent, state: Counting): Promise<void> {
  if (event.lost !== null) return countLost(event.line, event.lost, state);
  state.rows++;
  if (state.rows > EVENT_LIMITS.events)
    throw new FileFault('process.fileTooManyEvents', { events: EVENT_LIMITS.events });
  const judged = judgeEvent(event, state.file.timeFormat);
  if ('faults' in judged) {
    if (judged.faults.some(({ key }) => key === 'process.notATime' || key === 'process.timeOutOfRange'))
      state.times.note(event.line, event.time?.trim() ?? '');
    for (const fault of judged.faults) await reportFault(fault, state);
    return;
  }
  if (judged.leftOut) {
    state.cutEvents++;
    await state.report(judged.leftOut);
  }
  state.sum.add(judged.record);
  const { caseKey } = judged.record;
  const ofCase = (state.ofCase.get(caseKey) ?? 0) + 1;
  state.ofCase.set(caseKey, ofCase);
  if (ofCase > EVENT_LIMITS.perCase)
    throw new FileFault('process.caseTooLong', { line: event.line, events: EVENT_LIMITS.perCase });
}

async function countLost(line: number, { key, name }: Lost, state: Counting): Promise<void> {
  const remark = { line, column: null, value: name, key, params: {} };
  if (key !== 'process.caseWithoutEvents') return reportFault(remark, state);
  state.emptyCases++;
  await state.report(remark);
}

type Lost = NonNullable<RawEvent['lost']>;

async function reportFault(fault: LineFault, state: Counting): Promise<void> {
  await state.report(fault);
  state.faultCount++;
  if (state.faultCount >= MOST_FAULTS) throw new FileFault('catalogue.fileTooManyFaults', { faults: MOST_FAULTS });
}

/** Determines the kind of a file: XES is XML; anything else is read as CSV, which does not tell its encoding. */
async function lookAt({ open, encoding: told }: EventLogFile, found: Found): Promise<void> {
  const bytes = async () => plainBytes(await open());
  const head = await headOf(await bytes());
  if (head.length === 0) throw new FileFault('process.fileEmpty');
  refuseOtherKinds(head);
  const wide = wideEncoding(head);
  const text = wide ? new TextDecoder(wide).decode(head) : head.toString('latin1').replace(/^\u00ef\u00bb\u00bf/, '');
  if (text.trimStart().startsWith('<')) {
    found.format = 'XES';
    found.encoding = told ?? wide;
    return;
  }
  found.format = 'CSV';
  if (!told?.startsWith('utf-16')) refuseOtherShapes(head);
  const { encoding, guesses } = await detectEncoding(bytes, told);
  found.encoding = encoding;
  found.guesses = guesses;
}

async function* readRaw(
  { open, columns }: EventLogFile,
  { format, encoding }: Pick<Found, 'format' | 'encoding'>,
): AsyncGenerator<RawEvent[]> {
  const bytes = plainBytes(await open());
  if (format === 'XES') yield* readXes(bytes, columns, encoding);
  else yield* readEventCsv(bytes, encoding ?? 'utf-8', columns);
}
