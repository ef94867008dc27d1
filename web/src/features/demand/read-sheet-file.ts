import { hasPartNumbers, type SheetRow } from '../../../../schema/demand/pasted-lines.js';
import { exact, plain } from '../../../../schema/kernel/exact.js';

/** Why a file gives no rows. */
export type WhyNoRows = 'OLD_OR_LOCKED' | 'OTHER' | 'DAMAGED' | 'TOO_LARGE' | 'EMPTY';

/** A file of which no rows can be read. */
export class NoRows extends Error {
  constructor(readonly why: WhyNoRows) {
    super(why);
  }
}

const MOST_BYTES = 5_000_000;
const MOST_UNPACKED = 100_000_000;
/** Excel shows and computes with as many digits; what it stores beyond them is noise, like 0.30000000000000004. */
const DIGITS = 15;
const DELIMITERS = [',', ';', '\t'];

/**
 * The rows of a workbook (.xlsx) or of a text of columns (.csv, .tsv), cells as text; what kind of file it is, its content tells. Of a
 * workbook the first sheet with a column of part numbers is read, otherwise the first that is not empty; formulas are read as what they came
 * to. Throws NoRows where nothing can be read.
 */
export async function readSheetFile(file: Blob): Promise<SheetRow[]> {
  if (file.size > MOST_BYTES) throw new NoRows('TOO_LARGE');
  const bytes = new Uint8Array(await file.arrayBuffer());
  const rows = startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) ? await rowsOfWorkbook(bytes) : await rowsOfText(bytes);
  if (!rows.some((row) => row.some((cell) => cell.trim() !== ''))) throw new NoRows('EMPTY');
  return rows;
}

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, at) => bytes[at] === byte);
}

async function rowsOfWorkbook(bytes: Uint8Array): Promise<SheetRow[]> {
  const [{ default: readWorkbook }, { TooLarge, unpacked }] = await Promise.all([
    import('read-excel-file/universal'),
    import('../../lib/unpacked.js'),
  ]);
  try {
    const sheets = await readWorkbook<string>(unpacked(bytes, MOST_UNPACKED), {
      parseNumber: asShown,
      trim: false,
    });
    const all = sheets.map(({ data }) => data.map((row) => row.map(cellText)));
    return all.find(hasPartNumbers) ?? all.find((rows) => rows.length > 0) ?? [];
  } catch (error) {
    throw new NoRows(error instanceof TooLarge ? 'TOO_LARGE' : 'DAMAGED');
  }
}

function asShown(stored: string): string {
  return plain(exact(stored).toSignificantDigits(DIGITS));
}

function cellText(cell: unknown): string {
  // Days are stored as fractions, so an instant may lack a millisecond.
  if (cell instanceof Date) return new Date(cell.getTime() + 500).toISOString().slice(0, 10);
  return cell === null || cell === undefined ? '' : String(cell);
}

async function rowsOfText(bytes: Uint8Array): Promise<SheetRow[]> {
  // Workbooks of Excel 97, and those with a password.
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) throw new NoRows('OLD_OR_LOCKED');
  const text = decoded(bytes).replace(/^sep=.\r?\n/i, '');
  const first = text.split(/\r?\n|\r/).find((line) => line.trim() !== '') ?? '';
  const count = (mark: string) => first.split(mark).length;
  const delimiter = [...DELIMITERS].sort((one, other) => count(other) - count(one))[0] ?? ',';
  const { parse } = await import('csv-parse/browser/esm/sync');
  try {
    return parse(text, { delimiter, relax_quotes: true, relax_column_count: true });
  } catch {
    throw new NoRows('DAMAGED');
  }
}

/** Text in UTF-8, in UTF-16 with its mark, or as Chinese Excel writes it; throws NoRows for pages and for bytes that are no text. */
function decoded(bytes: Uint8Array): string {
  const wide = startsWith(bytes, [0xff, 0xfe]) ? 'utf-16le' : startsWith(bytes, [0xfe, 0xff]) ? 'utf-16be' : null;
  for (const encoding of wide ? [wide] : ['utf-8', 'gb18030'])
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that no text has
      if (/[\u0000-\u0008\u000e-\u001f\u007f]/.test(text) || /^\s*[<{%]/.test(text)) break;
      return text;
    } catch {}
  throw new NoRows('OTHER');
}
