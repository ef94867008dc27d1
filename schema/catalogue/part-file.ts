import { PART_LIMITS } from './part-limits.js';
import { normalisePartNumber } from './part-number.js';

/** A text of a part that a column may hold. */
type PartText = keyof typeof PART_LIMITS;

/** What a column of a file means to us. */
interface Column {
  /** Where it goes; null where the column is known and not taken. */
  readonly to: readonly (PartText | 'category')[] | null;
  readonly required?: true;
  /** Prose may begin with a sign, as in `-40℃~+85℃`; exports put an apostrophe before it. */
  readonly prose?: true;
}

/** A kind of file the import reads. */
export interface PartFileFormat {
  readonly name: 'qingcai' | 'electronic';
  readonly columns: Readonly<Record<string, Column>>;
  /** Whether a category must be in the tree already, by its code, or is made from the names in the file. */
  readonly categories: 'known' | 'made';
  /** The unit of parts of a file without such a column. */
  readonly unit: string | null;
  /** Stands for 'unknown' in a cell. */
  readonly unknown: string | null;
}

const own = (to: PartText | 'category', required?: true): Column => ({ to: [to], ...(required ? { required } : {}) });
const left: Column = { to: null };

/** Files of ours, and lists of electronic components as part catalogues on the web give them. */
export const PART_FILE_FORMATS: readonly PartFileFormat[] = [
  {
    name: 'qingcai',
    columns: {
      part_number: own('number', true),
      name: own('name', true),
      name_en: own('nameEn'),
      category: own('category', true),
      unit: own('unit', true),
      drawing: own('drawing'),
      drawing_version: own('drawingVersion'),
      material: own('material'),
      monitored_class: own('monitoredClass'),
      manufacturer: own('manufacturer'),
      manufacturer_part: own('manufacturerPart'),
      description: own('description'),
    },
    categories: 'known',
    unit: null,
    unknown: null,
  },
  {
    name: 'electronic',
    columns: {
      lcsc: own('number', true),
      mfr_part: { to: ['name', 'manufacturerPart'], required: true },
      manufacturer: own('manufacturer'),
      category: own('category', true),
      subcategory: own('category', true),
      description: { to: ['description'], prose: true },
      package: left,
      joints: left,
      stock: left,
      price_breaks: left,
      status: left,
      basic_extended: left,
    },
    categories: 'made',
    unit: '个',
    unknown: '-',
  },
];

/** A file's format and which column stands where; or what is wrong with the header. */
export type Header = KnownHeader | { readonly key: string; readonly params: Readonly<Record<string, string>> };

/** A header whose format is known: its names in the order of the file, and what each column means. */
export interface KnownHeader {
  readonly format: PartFileFormat;
  readonly names: readonly string[];
  readonly columns: readonly (Column | undefined)[];
}

/** Recognises the format by the header's names, in any order. Unknown, repeated and lacking columns are refused. */
export function readHeader(cells: readonly string[]): Header {
  const names = cells.map((cell) => cell.trim().toLowerCase());
  const lackOf = (format: PartFileFormat) =>
    Object.entries(format.columns).flatMap(([name, { required }]) => (required && !names.includes(name) ? [name] : []));
  const format = PART_FILE_FORMATS.find((candidate) => lackOf(candidate).length === 0);
  if (!format) {
    const lack = PART_FILE_FORMATS.map(lackOf).sort((one, other) => one.length - other.length)[0] ?? [];
    return { key: 'catalogue.fileHeaderLacks', params: { columns: lack.join(', ') } };
  }
  const repeated = names.filter((name, index) => names.indexOf(name) !== index);
  if (repeated.length > 0) return { key: 'catalogue.fileHeaderRepeats', params: { columns: repeated.join(', ') } };
  const unknown = names.filter((name) => !Object.hasOwn(format.columns, name));
  if (unknown.length > 0)
    return { key: 'catalogue.fileHeaderUnknown', params: { columns: unknown.join(', ').slice(0, 200) } };
  return { format, names, columns: names.map((name) => format.columns[name]) };
}

/** A row of a file: a part whose category is still named as the file names it, from the top. */
export type FilePart = Readonly<Record<Exclude<PartText, OptionalText>, string>> &
  Readonly<Record<OptionalText, string | null>> & { readonly category: readonly string[] };

type OptionalText = Exclude<PartText, 'number' | 'name' | 'unit'>;

/** What is wrong with a row: where, and the key of the message. */
export interface RowFault {
  readonly column: string | null;
  readonly value: string | null;
  readonly key: string;
  readonly params: Readonly<Record<string, string | number>>;
}

/** Reads a row; `faults` is empty where it is right, and only then may `part` be used. */
export function readRow({ format, names, columns }: KnownHeader, cells: readonly string[]): ReadRow {
  if (cells.length !== names.length) {
    const params = { expected: names.length, found: cells.length };
    return { part: partOf(blank(format)), faults: [{ column: null, value: null, key: 'catalogue.rowCells', params }] };
  }
  const read = blank(format);
  const faults: RowFault[] = [];
  for (let index = 0; index < columns.length; index++) {
    const column = columns[index];
    if (!column?.to) continue;
    const text = (cells[index] ?? '').trim();
    // Judged as it will be stored: full-width characters may become others, and more of them.
    const cell = column.to.includes('number') ? normalisePartNumber(text) : text;
    const value = cleaned(cell, format);
    const fault = faultOf(value, cell, column);
    if (fault) faults.push({ column: names[index] ?? null, value: value.slice(0, 100), ...fault });
    for (const to of column.to) {
      if (to === 'category') read.category.push(value);
      else read[to] = value === '' ? null : value;
    }
  }
  return { part: partOf(read), faults };
}

interface ReadRow {
  readonly part: FilePart;
  readonly faults: readonly RowFault[];
}

type Texts = Record<PartText, string | null> & { readonly category: string[] };

function blank({ unit }: PartFileFormat): Texts {
  return {
    number: null,
    name: null,
    nameEn: null,
    unit,
    manufacturer: null,
    manufacturerPart: null,
    drawing: null,
    drawingVersion: null,
    material: null,
    description: null,
    monitoredClass: null,
    category: [],
  };
}

function partOf(texts: Texts): FilePart {
  return {
    ...texts,
    number: texts.number ?? '',
    name: texts.name ?? '',
    unit: texts.unit ?? '',
  };
}

const GUARDED = /^'(?=[=+\-@])/;

function cleaned(cell: string, { unknown }: PartFileFormat): string {
  if (cell === unknown) return '';
  // Spreadsheets' guard against formulas, as our own exports write it, is no part of the value.
  return cell.startsWith("'") ? cell.replace(GUARDED, '') : cell;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is refused
const CONTROL = /[\u0000-\u001f\u007f\u202a-\u202e\u2066-\u2069]/;

function faultOf(
  value: string,
  cell: string,
  { to, required, prose }: Column,
): Pick<RowFault, 'key' | 'params'> | null {
  if (value === '') return required ? { key: 'catalogue.cellRequired', params: {} } : null;
  if (value.includes('\ufffd')) return { key: 'catalogue.cellBroken', params: {} };
  if (CONTROL.test(value)) return { key: 'catalogue.cellControl', params: {} };
  if ((prose ? '=@' : '=+-@').includes(cell.charAt(0))) return { key: 'catalogue.cellFormula', params: {} };
  const max = Math.min(...(to ?? []).map((name) => (name === 'category' ? 100 : PART_LIMITS[name])));
  return value.length > max ? { key: 'catalogue.cellTooLong', params: { max } } : null;
}
