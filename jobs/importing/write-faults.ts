import { Readable } from 'node:stream';
import { format } from '@fast-csv/format';
import { IMPORT_FAULTS, type ImportFault, removeFaultFiles, stageFile } from '../../api/catalogue/index.js';
import { collectionOf } from '../../api/kernel/database.js';
import { say } from '../../api/kernel/messages.js';
import type { LineFault } from './validate-file.js';

const AT_ONCE = 1000;

/** Where the faults of one import go: rows that pages read, and a file to work them off. */
export interface FaultList {
  readonly add: (fault: LineFault) => Promise<void>;
  /** Writes what is left and the file; answers its id, null where there are no faults. */
  readonly finish: () => Promise<string | null>;
}

/** Begins the list of an import's faults anew; what a broken-off attempt left is removed. */
export async function startFaultList(importId: string, fileName: string): Promise<FaultList> {
  const faults = collectionOf<ImportFault>(IMPORT_FAULTS);
  await faults.deleteMany({ importId });
  await removeFaultFiles(importId);
  let [count, waiting] = [0, [] as ImportFault[]];
  const flush = async () => {
    const writes = waiting.map(({ _id, ...fault }) => ({
      // Another worker at the same file writes the same.
      replaceOne: { filter: { _id }, replacement: fault, upsert: true },
    }));
    if (writes.length > 0) await faults.bulkWrite(writes, { ordered: false });
    waiting = [];
  };
  return {
    add: async (fault) => {
      waiting.push({ _id: `${importId}:${String(count++).padStart(7, '0')}`, importId, ...fault });
      if (waiting.length >= AT_ONCE) await flush();
    },
    finish: async () => {
      await flush();
      return count === 0 ? null : writeFile(importId, fileName);
    },
  };
}

/** The faults as CSV with the mark that Excel needs, each in both languages. */
async function writeFile(importId: string, fileName: string): Promise<string> {
  const rows = format<FaultCells, FaultCells>({ headers: [...COLUMNS], writeBOM: true });
  const lines = Readable.from(cellsOf(importId));
  lines.on('error', (error) => rows.destroy(error));
  const staged = await stageFile(Readable.from(lines.pipe(rows)), {
    fileName: `${fileName.replace(/\.gz$/i, '').replace(/\.csv$/i, '')}-faults.csv`,
    kind: 'faults',
    accountId: null,
    importId,
  });
  return staged.fileId;
}

const COLUMNS = ['line', 'column', 'value', '说明', 'message'] as const;
type FaultCells = string[];

async function* cellsOf(importId: string): AsyncGenerator<FaultCells> {
  const faults = collectionOf<ImportFault>(IMPORT_FAULTS).find({ importId }).sort({ _id: 1 });
  for await (const { line, column, value, key, params } of faults)
    yield [String(line), column ?? '', guarded(value ?? ''), say('zh', key, params), say('en', key, params)];
}

/** A spreadsheet takes such a cell for a formula; an apostrophe makes it text. */
function guarded(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}
