import type { FileEncoding } from '../../schema/catalogue/file-encodings.js';
import { isBlankRow, namelessFault } from '../../schema/catalogue/part-file.js';
import { EVENT_LIMITS } from '../../schema/process/event-limits.js';
import type { EventColumns } from '../../schema/process/event-record.js';
import { FileFault } from './file-fault.js';
import { headerOf } from './header-of.js';
import { type EventKeys, type RawEvent, rawEvent } from './raw-event.js';
import { readLines } from './read-lines.js';

/** Usual names of the columns, used where nobody names others. */
const USUAL: Readonly<Record<keyof EventColumns, readonly string[]>> = {
  case: ['case', 'case id', 'case_id', 'caseid', 'case:concept:name', '案例', '案例编号', '单号', '单据号', '流程编号'],
  activity: ['activity', 'activity name', 'concept:name', 'event', 'task', '活动', '步骤', '环节', '操作'],
  time: [
    'time',
    'timestamp',
    'time:timestamp',
    'complete timestamp',
    'end time',
    'date',
    '时间',
    '操作时间',
    '发生时间',
  ],
  resource: ['resource', 'org:resource', 'user', 'operator', '人员', '操作人', '经办人', '处理人'],
};

/** Streams the events of a CSV log: a header, then a row for each event, in any order. Throws FileFault. */
export async function* readEventCsv(
  bytes: AsyncIterable<Buffer>,
  encoding: FileEncoding,
  columns: EventColumns,
): AsyncGenerator<RawEvent[]> {
  let header: readonly string[] | null = null;
  let keys: EventKeys | null = null;
  for await (const lines of readLines(bytes, encoding)) {
    const events: RawEvent[] = [];
    for (const [at, { line, cells }] of lines.entries()) {
      if (header === null || keys === null)
        ({ header, keys } = headerOf(lines.slice(at), (names) => headerFor(names, columns)));
      else events.push(eventOf(line, cells, header, keys));
    }
    yield events;
  }
}

/** The names of the columns, and which of them is what. */
function headerFor(cells: readonly string[], columns: EventColumns) {
  const header = namesOf(cells);
  return { header, keys: keysOf(header, columns) };
}

function namesOf(cells: readonly string[]): string[] {
  const names = cells.map((cell) => cell.trim());
  const nameless = namelessFault(names);
  if (nameless) throw new FileFault(nameless.key, nameless.params);
  const repeated = names.filter((name, place) => names.indexOf(name) !== place);
  if (repeated.length > 0)
    throw new FileFault('catalogue.fileHeaderRepeats', { columns: [...new Set(repeated)].join(', ') });
  if (names.length > EVENT_LIMITS.columns)
    throw new FileFault('process.tooManyColumns', { columns: EVENT_LIMITS.columns });
  return names;
}

function keysOf(header: readonly string[], columns: EventColumns): EventKeys {
  const find = (what: keyof EventColumns) => {
    const asked = columns[what];
    if (asked !== null) return header.find((name) => name === asked) ?? null;
    return USUAL[what].flatMap((usual) => header.find((name) => name.toLowerCase() === usual) ?? [])[0] ?? null;
  };
  const [case_, activity, time, resource] = [find('case'), find('activity'), find('time'), find('resource')];
  const lacking = Object.entries({ case: case_, activity, time }).flatMap(([what, name]) =>
    name === null ? [what] : [],
  );
  if (columns.resource !== null && resource === null) lacking.push(columns.resource);
  if (case_ === null || activity === null || time === null || lacking.length > 0)
    throw new FileFault('process.fileColumns', {
      columns: lacking.join(', '),
      header: header.join(', ').slice(0, 300),
    });
  return { case: case_, activity, time, resource };
}

function eventOf(line: number, cells: readonly string[], header: readonly string[], keys: EventKeys): RawEvent {
  if (isBlankRow(cells)) return lost(line, 'catalogue.rowBlank');
  if (cells.length !== header.length) return lost(line, 'process.rowCells');
  // Row numbers may stand in a first column without a name; anything else there is data.
  if (header[0] === '' && !/^\s*\d*\s*$/.test(cells[0] ?? '')) return lost(line, 'catalogue.cellNameless');
  const named = header.flatMap((name, place) => (name === '' ? [] : [[name, (cells[place] ?? '').trim()] as const]));
  return rawEvent({ line, attributes: new Map(named) }, keys);
}

function lost(line: number, key: string): RawEvent {
  return { line, lost: { key, name: null } };
}
