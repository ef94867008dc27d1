import { NORMALISERS } from '../kernel/normalisers.js';
import { PART_LIMITS } from './part-limits.js';

/** A text field of a part that a column may hold. */
type PartText = keyof typeof PART_LIMITS;

/** What a column of a file means to us. */
interface Column {
  /** The fields it goes to; null where the column is known but not imported. */
  readonly to: readonly (PartText | 'category')[] | null;
  readonly required?: true;
  /** Names of the column in files of Chinese systems. */
  readonly also?: readonly string[];
  /** Prose may begin with a sign, as in `-40℃~+85℃`; exports put an apostrophe before it. */
  readonly prose?: true;
}

/** A kind of file that the import can read. */
export interface PartFileFormat {
  readonly name: 'qingcai' | 'electronic';
  readonly columns: Readonly<Record<string, Column>>;
  /** Whether a category has to be in the tree already, found by its code, or is created from the names in the file. */
  readonly categories: 'known' | 'made';
  /** The unit of parts where the file has no column for it. */
  readonly unit: string | null;
  /** The text in a cell that means 'unknown'. */
  readonly unknown: string | null;
}

const own = (to: PartText | 'category', also: readonly string[]): Column => ({ to: [to], also });
const needed = (to: PartText | 'category', also: readonly string[]): Column => ({ to: [to], also, required: true });
const left: Column = { to: null };

/** Our own files, and lists of electronic components as part catalogues on the web offer them. */
export const PART_FILE_FORMATS: readonly PartFileFormat[] = [
  {
    name: 'qingcai',
    columns: {
      part_number: needed('number', [
        '零件号',
        '零件编号',
        '零件编码',
        '物料号',
        '物料编号',
        '物料编码',
        '料号',
        '图号/料号',
      ]),
      name: needed('name', ['名称', '零件名称', '物料名称', '品名', '中文名称']),
      name_en: own('nameEn', ['英文名称', '英文名']),
      category: needed('category', ['品类', '品类编码', '类别', '类别编码', '分类', '分类编码', '物料组']),
      unit: needed('unit', ['单位', '计量单位', '基本单位']),
      drawing: own('drawing', ['图号', '图纸号']),
      drawing_version: own('drawingVersion', ['图纸版本', '图号版本', '版本', '版本号']),
      material: own('material', ['材料', '材质']),
      monitored_class: own('monitoredClass', ['重点监控等级', '监控等级', '重点监控类别']),
      manufacturer: own('manufacturer', ['制造商', '生产厂家', '厂家', '厂商', '品牌']),
      manufacturer_part: own('manufacturerPart', ['制造商型号', '制造商零件号', '厂家型号', '型号']),
      description: own('description', ['描述', '说明', '物料描述', '规格', '规格型号']),
    },
    categories: 'known',
    unit: null,
    unknown: null,
  },
  {
    name: 'electronic',
    columns: {
      lcsc: needed('number', []),
      mfr_part: { to: ['name', 'manufacturerPart'], required: true },
      manufacturer: own('manufacturer', []),
      category: needed('category', []),
      subcategory: needed('category', []),
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

/** A file's format and the meaning of each column; or what is wrong with the header. */
export type Header = KnownHeader | { readonly key: string; readonly params: Readonly<Record<string, string | number>> };

/** A header with a known format: its names as we call them in the order of the file, and the meaning of each column. */
export interface KnownHeader {
  readonly format: PartFileFormat;
  readonly names: readonly string[];
  /** The same names as they stand in the file, for messages. */
  readonly written: readonly string[];
  readonly columns: readonly (Column | undefined)[];
}

/**
 * Recognises the format by the names in the header, in any order and in either language. Unknown, repeated, nameless and missing columns
 * are refused, except that a first column without a name, in which tools number the rows, is skipped.
 */
export function readHeader(cells: readonly string[]): Header {
  const asWritten = cells.map(headerName);
  const fault = namelessFault(asWritten);
  if (fault) return fault;
  const formats = PART_FILE_FORMATS.map((format) => ({ format, names: asWritten.map((name) => nameIn(format, name)) }));
  const lackOf = ({ format, names }: (typeof formats)[number]) =>
    Object.entries(format.columns).flatMap(([name, { required }]) => (required && !names.includes(name) ? [name] : []));
  const found = formats.find((candidate) => lackOf(candidate).length === 0);
  if (!found) {
    const lack = formats.map(lackOf).sort((one, other) => one.length - other.length)[0] ?? [];
    const header = asWritten.join(', ').slice(0, 200);
    return { key: 'catalogue.fileHeaderLacks', params: { columns: lack.map(bothNames).join(', '), header } };
  }
  const { format, names } = found;
  const repeated = names.filter((name, index) => names.indexOf(name) !== index);
  if (repeated.length > 0) return { key: 'catalogue.fileHeaderRepeats', params: { columns: repeated.join(', ') } };
  const unknown = names.filter((name) => name !== '' && !Object.hasOwn(format.columns, name));
  if (unknown.length > 0)
    return { key: 'catalogue.fileHeaderUnknown', params: { columns: unknown.join(', ').slice(0, 200) } };
  return {
    format,
    names,
    written: cells.map((cell) => cell.trim()),
    columns: names.map((name) => (name === '' ? INDEX : format.columns[name])),
  };
}

/** `part_number` -> `零件号 / part_number`: both names of a column can stand in a header. */
function bothNames(name: string): string {
  const chinese = PART_FILE_FORMATS[0]?.columns[name]?.also?.[0];
  return chinese ? `${chinese} / ${name}` : name;
}

/** A column without a name in which tools number the rows. */
const INDEX: Column = { to: [], also: [] };

/** ` Part Number*` -> `part_number`; full width becomes half. */
function headerName(cell: string): string {
  return cell
    .normalize('NFKC')
    .replace(/^[\s*]+|[\s*]+$/g, '')
    .toLowerCase()
    .replace(/\s+/g, '_');
}

function nameIn({ columns }: PartFileFormat, written: string): string {
  if (Object.hasOwn(columns, written)) return written;
  return Object.entries(columns).find(([, { also }]) => also?.includes(written))?.[0] ?? written;
}

/** What is wrong with columns that have no name; null where nothing is, or only the first has none. */
export function namelessFault(names: readonly string[]): Exclude<Header, KnownHeader> | null {
  const last = names.findLastIndex((name) => name !== '');
  if (last === -1) return null;
  const trailing = names.length - 1 - last;
  if (trailing > 0) return { key: 'catalogue.fileHeaderTrailing', params: { count: trailing } };
  const place = names.indexOf('', 1);
  return place === -1 ? null : { key: 'catalogue.fileHeaderNameless', params: { place: place + 1 } };
}

/** Whether a row is empty: spreadsheets leave rows of commas where something was deleted. */
export function isBlankRow(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.trim() === '');
}

/** The fields of a part that a file with this header contains. */
export function fieldsOf({ columns }: KnownHeader): string[] {
  return columns.flatMap((column) => (column?.to ?? []).map((to) => (to === 'category' ? 'categoryId' : to)));
}

/** A row of a file: a part whose category is still named as in the file, from the top. */
export type FilePart = Readonly<Record<Exclude<PartText, OptionalText>, string>> &
  Readonly<Record<OptionalText, string | null>> & { readonly category: readonly string[] };

type OptionalText = Exclude<PartText, 'number' | 'name' | 'unit'>;

/** A fault of a row: the column as the file names it, and the key of the message. */
export interface RowFault {
  readonly column: string | null;
  readonly value: string | null;
  readonly key: string;
  readonly params: Readonly<Record<string, string | number>>;
}

/** Reads a row; `faults` is empty where it is valid, and only then may `part` be used. */
export function readRow({ format, names, written, columns }: KnownHeader, cells: readonly string[]): ReadRow {
  if (cells.length !== names.length) {
    const params = { expected: names.length, found: cells.length };
    return { part: partOf(blank(format)), faults: [{ column: null, value: null, key: 'catalogue.rowCells', params }] };
  }
  const read = blank(format);
  const faults: RowFault[] = [];
  for (let index = 0; index < columns.length; index++) {
    const column = columns[index];
    if (column === INDEX) faults.push(...indexFaults(cells[index] ?? ''));
    if (!column?.to || column === INDEX) continue;
    const text = (cells[index] ?? '').trim();
    // Judged in the form in which it will be stored: full-width characters may become others, and more of them.
    const cell = column.to.includes('number') ? NORMALISERS.singleBlanks(text) : text;
    const value = cleaned(cell, format);
    const fault = faultOf(value, cell, column);
    if (fault) faults.push({ column: written[index] ?? null, value: value.slice(0, 100), ...fault });
    for (const to of column.to) {
      if (to === 'category') read.category.push(value);
      else read[to] = value === '' ? null : value;
    }
  }
  return { part: partOf(read), faults };
}

/** The number of a row is skipped; anything else in a column without a name is data. */
function indexFaults(cell: string): RowFault[] {
  if (/^\s*\d*\s*$/.test(cell)) return [];
  return [{ column: null, value: cell.slice(0, 100), key: 'catalogue.cellNameless', params: {} }];
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
  // The apostrophe that spreadsheets, and our own exports, put before text against formulas is not part of the value.
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
