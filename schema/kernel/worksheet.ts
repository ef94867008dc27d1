import { strToU8, Zip, ZipDeflate, ZipPassThrough } from 'fflate';

/** What stands in a cell of a workbook: text, a number, an amount as exact text, a day, or a moment; null where nothing does. */
export type SheetCell =
  | string
  | number
  | { readonly amount: string }
  | { readonly day: string }
  | { readonly instant: Date }
  | null;

/** A workbook with one sheet that is written row by row, so that it takes no more memory than its file. */
export interface Worksheet {
  add(rows: readonly (readonly SheetCell[])[]): void;
  /** Ends it and answers its bytes. */
  end(): Blob;
}

const STYLES = { amount: 1, day: 2, instant: 3, head: 4 } as const;
const DAY_MS = 86_400_000;
/** Day 0 of a workbook's calendar. */
const EPOCH_MS = Date.UTC(1899, 11, 30);
/** A cell holds no more characters. */
const LONGEST = 32_767;
const OPENS = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const PARTS: Readonly<Record<string, string>> = {
  '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.worksheet+xml"/></Types>`,
  '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
  'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/><numFmt numFmtId="165" formatCode="yyyy\\-mm\\-dd hh:mm"/></numFmts><fonts count="2"><font/><font><b/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="5"><xf/><xf numFmtId="4" applyNumberFormat="1"/><xf numFmtId="164" applyNumberFormat="1"/><xf numFmtId="165" applyNumberFormat="1"/><xf fontId="1" applyFont="1"/></cellXfs></styleSheet>`,
};

/** Begins a workbook whose sheet has these heads. Text is text, whatever it begins with: `=1+1` in a name is no formula. */
export function openWorksheet(name: string, heads: readonly string[]): Worksheet {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  const zip = new Zip((fault, chunk) => {
    if (fault) throw fault;
    chunks.push(chunk as Uint8Array<ArrayBuffer>);
  });
  const book = `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="${escaped(sheetName(name))}" sheetId="1" r:id="r1"/></sheets></workbook>`;
  for (const [path, xml] of Object.entries({ ...PARTS, 'xl/workbook.xml': book })) {
    const file = new ZipPassThrough(path);
    zip.add(file);
    file.push(strToU8(OPENS + xml), true);
  }
  const sheet = new ZipDeflate('xl/worksheets/sheet1.xml', { level: 6 });
  zip.add(sheet);
  const pane =
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" state="frozen"/></sheetView></sheetViews>';
  const first = rowOf(
    heads.map((head) => textCell(head, STYLES.head)),
    1,
  );
  sheet.push(strToU8(`${OPENS}<worksheet xmlns="${MAIN}">${pane}<sheetData>${first}`));
  let last = 1;
  return {
    add(rows) {
      sheet.push(strToU8(rows.map((row) => rowOf(row.map(cellOf), ++last)).join('')));
    },
    end() {
      sheet.push(strToU8('</sheetData></worksheet>'), true);
      zip.end();
      return new Blob(chunks, { type: `${TYPE}.sheet` });
    },
  };
}

/** A row with its cells, each at its place: `<row r="2"><c r="A2"><v>3</v></c></row>`. */
function rowOf(cells: readonly string[], number: number): string {
  const placed = cells.map((cell, place) => cell.replace('<c', `<c r="${letters(place)}${number}"`));
  return `<row r="${number}">${placed.join('')}</row>`;
}

/** The name of a column: A to Z, then AA. */
function letters(place: number): string {
  const last = String.fromCharCode(65 + (place % 26));
  return place < 26 ? last : letters(Math.floor(place / 26) - 1) + last;
}

function cellOf(value: SheetCell): string {
  if (value === null || value === '') return '<c/>';
  if (typeof value === 'string') return textCell(value, 0);
  if (typeof value === 'number') return `<c><v>${value}</v></c>`;
  if ('amount' in value) return `<c s="${STYLES.amount}"><v>${value.amount}</v></c>`;
  if ('day' in value)
    return `<c s="${STYLES.day}"><v>${(Date.parse(`${value.day}T00:00:00Z`) - EPOCH_MS) / DAY_MS}</v></c>`;
  // A workbook knows no zones: what stands in it is the time on the reader's clock.
  const { instant } = value;
  const local = instant.getTime() - instant.getTimezoneOffset() * 60_000;
  return `<c s="${STYLES.instant}"><v>${(local - EPOCH_MS) / DAY_MS}</v></c>`;
}

function textCell(text: string, style: number): string {
  return `<c${style === 0 ? '' : ` s="${style}"`} t="inlineStr"><is><t xml:space="preserve">${escaped(text.slice(0, LONGEST))}</t></is></c>`;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as XML has it; characters that XML does not have are left out. */
function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
}

/** Names of sheets have at most 31 characters, and none of these. */
function sheetName(name: string): string {
  return name.replace(/[\\/?*:[\]]/g, ' ').slice(0, 31) || '1';
}
