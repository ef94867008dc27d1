import { Readable } from 'node:stream';
import { format } from '@fast-csv/format';
import { IMPORT_FAULTS, type ImportFault, removeFaultFiles, stageFile } from '../../api/catalogue/index.js';
import { collectionOf } from '../../api/kernel/database.js';
import { say } from '../../api/kernel/messages.js';
import type { LineFault } from './validate-file.js';

const AT_ONCE = 1000;

/** Where the faults of one import are written, or other remarks about its lines: as rows that pages read, and as a file to work through. */
export interface FaultList {
  readonly add: (fault: LineFault) => Promise<void>;
  /** Writes what is left, and the file. A cause that all of `rows` lines share becomes a single fault. */
  readonly finish: (rows: number) => Promise<WrittenFaults>;
}

/** What was written: the number of faults, counting those of one cause once, and the id of their file; null where there are none. */
export interface WrittenFaults {
  readonly count: number;
  readonly fileId: string | null;
}

/** A cause, and the number of lines that have it. */
interface Cause {
  readonly first: ImportFault;
  count: number;
}

/** These are listed once in any case, since they are the same for every line. */
const ONE_CAUSE = new Set(['catalogue.rowBlank']);

/** Begins the list of an import's faults again; what an interrupted attempt left is removed. `what` becomes part of the file's name. */
export async function startFaultList(importId: string, fileName: string, what = 'faults'): Promise<FaultList> {
  const faults = collectionOf<ImportFault>(IMPORT_FAULTS);
  await faults.deleteMany({ importId });
  await removeFaultFiles(importId);
  const causes = new Map<string, Cause>();
  let [count, waiting] = [0, [] as ImportFault[]];
  const flush = async () => {
    const writes = waiting.map(({ _id, ...fault }) => ({
      // Another worker on the same file writes the same.
      replaceOne: { filter: { _id }, replacement: fault, upsert: true },
    }));
    if (writes.length > 0) await faults.bulkWrite(writes, { ordered: false });
    waiting = [];
  };
  return {
    add: async (fault) => {
      const stored = { _id: `${importId}:${String(count).padStart(7, '0')}`, importId, count: 1, ...fault };
      const cause = causeOf(fault);
      const known = causes.get(cause);
      if (known) known.count++;
      else causes.set(cause, { first: stored, count: 1 });
      if (known && ONE_CAUSE.has(fault.key)) return;
      count++;
      waiting.push(stored);
      if (waiting.length >= AT_ONCE) await flush();
    },
    finish: async (rows) => {
      await flush();
      for (const { first, count: lines } of causes.values())
        if (lines > 1 && (lines === rows || ONE_CAUSE.has(first.key))) count -= await listOnce(first, lines);
      return { count, fileId: count === 0 ? null : await writeFile(importId, fileName, what) };
    },
  };
}

/** What a fault has in common with others of its kind: everything but its line, its content, and the line that it refers to. */
function causeOf({ column, key, params }: LineFault): string {
  const { line: _line, ...others } = params;
  return JSON.stringify([column, key, others]);
}

/** Keeps one fault of a cause, which says how many lines have it; answers how many others it stands for. */
async function listOnce({ _id, importId, column, key, params }: ImportFault, lines: number): Promise<number> {
  const faults = collectionOf<ImportFault>(IMPORT_FAULTS);
  const { line: _line, ...others } = params;
  const same = Object.fromEntries(Object.entries(others).map(([name, value]) => [`params.${name}`, value]));
  const { deletedCount } = await faults.deleteMany({ importId, column, key, ...same, _id: { $ne: _id } });
  await faults.updateOne({ _id }, { $set: { count: lines } });
  return deletedCount;
}

/** The faults as CSV with the byte order mark that Excel needs, each in both languages. */
async function writeFile(importId: string, fileName: string, what: string): Promise<string> {
  const rows = format<FaultCells, FaultCells>({ headers: [...COLUMNS], writeBOM: true });
  const lines = Readable.from(cellsOf(importId));
  lines.on('error', (error) => rows.destroy(error));
  const staged = await stageFile(Readable.from(lines.pipe(rows)), {
    fileName: `${fileName.replace(/\.gz$/i, '').replace(/\.csv$/i, '')}-${what}.csv`,
    kind: 'faults',
    accountId: null,
    importId,
  });
  return staged.fileId;
}

const COLUMNS = ['line', 'column', 'value', '说明', 'message', 'lines'] as const;
type FaultCells = string[];

async function* cellsOf(importId: string): AsyncGenerator<FaultCells> {
  const faults = collectionOf<ImportFault>(IMPORT_FAULTS).find({ importId }).sort({ _id: 1 });
  for await (const { line, column, value, key, params, count } of faults)
    yield [
      String(line),
      column ?? '',
      guarded(value ?? ''),
      say('zh', key, params),
      say('en', key, params),
      String(count),
    ];
}

/** A spreadsheet takes such a cell for a formula; an apostrophe makes it text. */
function guarded(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}
