import { ungrouped } from '../kernel/amount-text.js';

/** A row of a spreadsheet, its cells as text. */
export type SheetRow = readonly string[];

/** A line as it was pasted from a spreadsheet. Amounts are plain decimals where they could be read, otherwise as they were typed. */
export interface PastedLine {
  readonly number: string;
  readonly quantity: string;
  readonly estimatedPrice: string;
  /** YYYY-MM-DD; empty where there is none, or none that can be read. */
  readonly neededOn: string;
  /** What stood there in place of a day. */
  readonly unreadDay: string | null;
}

type Column = 'number' | 'quantity' | 'estimatedPrice' | 'neededOn';

/** What columns are called in a header, as `nameOf` makes it. */
const HEADS: Readonly<Record<Column, RegExp>> = {
  number:
    /^(零件号|零件编号|零件图号|图号|物料号|物料编号|物料编码|料号|编号|part(no\.?|number|id)?|item(no\.?|number)?|number|mpn)$/,
  quantity: /^(数量|需求数量|申请数量|需用数量|qty\.?|quantity)$/,
  estimatedPrice: /^(估算单价|预估单价|单价|参考单价|价格|(estimated)?(unit)?price)$/,
  neededOn: /^(需用日期|需求日期|到货日期|交货日期|交期|日期|(needed|required|due)(on|by|date)?|date)$/,
};

const COLUMNS: readonly Column[] = ['number', 'quantity', 'estimatedPrice', 'neededOn'];
/** How many rows may stand above a header, such as a title; empty ones are not counted. */
const MOST_ABOVE = 10;
const NUMBER = /^-?\d+(\.\d+)?$/;

/**
 * The lines of a requisition in rows of a spreadsheet. Columns are found by a header that names the part number, wherever it stands, with up
 * to ten rows above it, which are passed over; without a header the first column is the part number, the first column of numbers the quantity, the second the price, and the
 * first of days the day. Other columns, and empty rows, are passed over.
 */
export function pastedLines(rows: readonly SheetRow[]): PastedLine[] {
  const filled = withoutEmpty(rows);
  const at = headerAt(filled);
  const lines = filled.slice(at + 1);
  const places = headOf(filled[at] ?? []) ?? guessed(lines);
  return lines.map((row) => lineOf(row, places));
}

/** Whether rows have a header with a column of part numbers. */
export function hasPartNumbers(rows: readonly SheetRow[]): boolean {
  return headerAt(withoutEmpty(rows)) >= 0;
}

function withoutEmpty(rows: readonly SheetRow[]): readonly SheetRow[] {
  return rows.filter((row) => row.some((cell) => cell.trim() !== ''));
}

/** Where the header stands; -1 where there is none. */
function headerAt(filled: readonly SheetRow[]): number {
  return filled.slice(0, MOST_ABOVE + 1).findIndex((row) => headOf(row) !== null);
}

type Places = ReadonlyMap<Column, number>;

function headOf(row: SheetRow): Places | null {
  const names = row.map((cell) => nameOf(cell));
  const found = COLUMNS.flatMap((column) => {
    const at = names.findIndex((name) => HEADS[column].test(name));
    return at < 0 ? [] : [[column, at] as const];
  });
  return found.some(([column]) => column === 'number') ? new Map(found) : null;
}

/** Without blanks, in lower case, and without what stands in brackets behind it: `单价（元）` -> `单价`. */
function nameOf(cell: string): string {
  const name = cell.normalize('NFKC').replace(/\s/g, '').toLowerCase();
  return name.replace(/\(.*\)$/, '');
}

function guessed(rows: readonly SheetRow[]): Places {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const places = new Map<Column, number>([['number', 0]]);
  for (let at = 1; at < width; at++) {
    const cells = rows.map((row) => (row[at] ?? '').trim()).filter((cell) => cell !== '');
    const most = (is: (cell: string) => boolean) => cells.length > 0 && cells.filter(is).length * 2 > cells.length;
    const isDay = most((cell) => readDay(cell) !== null && !NUMBER.test(plainAmount(cell)));
    const column = isDay ? 'neededOn' : most((cell) => NUMBER.test(plainAmount(cell))) ? nextAmount(places) : null;
    if (column && !places.has(column)) places.set(column, at);
  }
  return places;
}

function nextAmount(places: Places): Column {
  return places.has('quantity') ? 'estimatedPrice' : 'quantity';
}

function lineOf(row: SheetRow, places: Places): PastedLine {
  const cell = (column: Column) => {
    const at = places.get(column);
    return at === undefined ? '' : (row[at] ?? '').trim();
  };
  const typed = cell('neededOn');
  const day = readDay(typed);
  return {
    number: cell('number'),
    quantity: plainAmount(cell('quantity')),
    estimatedPrice: plainAmount(cell('estimatedPrice')),
    neededOn: day ?? '',
    unreadDay: day === null && typed !== '' ? typed : null,
  };
}

/** A pasted amount, without the sign of its currency before or behind it; blanks may stand between thousands, too. */
function plainAmount(cell: string): string {
  const bare = cell
    .normalize('NFKC')
    .trim()
    .replace(/^[¥$€]\s*|\s*(元|CNY|RMB)$/gi, '');
  return ungrouped(bare.replace(/(\d) (?=\d{3}(\D|$))/g, '$1,'));
}

const ORDERS = [
  /^(?<year>\d{4})[-/.](?<month>\d{1,2})[-/.](?<day>\d{1,2})( 0?0:00(:00)?)?$/,
  /^(?<year>\d{4})年(?<month>\d{1,2})月(?<day>\d{1,2})日?$/,
  /^(?<year>20\d{2})(?<month>\d{2})(?<day>\d{2})$/,
];

/**
 * A day as spreadsheets write it, year first, as YYYY-MM-DD; null for anything else. 3/4/2026 is not read: it is 3 April to some and 4 March
 * to others.
 */
function readDay(cell: string): string | null {
  const text = cell.normalize('NFKC').trim();
  for (const order of ORDERS) {
    const { year, month, day } = order.exec(text)?.groups ?? {};
    if (year === undefined || month === undefined || day === undefined) continue;
    const found = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
    const at = new Date(`${found}T00:00:00.000Z`);
    return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(found) ? found : null;
  }
  return null;
}
