import { strToU8, zipSync } from 'fflate';

/** A PDF of one empty page, with these entries of its information dictionary and whatever else stands in its trailer. */
export function pdf(info: Readonly<Record<string, string>> = {}, trailer = ''): Buffer {
  const entries = Object.entries(info).map(([key, value]) => `/${key} ${value}`);
  return Buffer.from(
    `%PDF-1.4\n1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj\n2 0 obj <</Type /Pages /Kids [] /Count 0>> endobj\n3 0 obj <<${entries.join(' ')}>> endobj\ntrailer <</Root 1 0 R /Info 3 0 R ${trailer}>>\n%%EOF\n`,
    'latin1',
  );
}

/** A Word document with these further files in its zip. */
export function docx(more: Readonly<Record<string, string>> = {}): Buffer {
  const whole = { '[Content_Types].xml': '<Types/>', 'word/document.xml': '<w:document/>', ...more };
  return Buffer.from(zipSync(Object.fromEntries(Object.entries(whole).map(([name, text]) => [name, strToU8(text)]))));
}

/** The properties of an Office document, as `docProps/core.xml` and `docProps/app.xml` hold them. */
export const properties = {
  'docProps/core.xml':
    '<cp:coreProperties xmlns:dc="x"><dc:creator>陈工 &amp; Co</dc:creator><cp:lastModifiedBy>Li</cp:lastModifiedBy></cp:coreProperties>',
  'docProps/app.xml': '<Properties><Application>WPS Office</Application></Properties>',
};

/** An OLE file whose directory has entries of these names, in one sector; the first bytes of every stream are `stream`. */
export function ole(names: readonly string[], stream = Buffer.alloc(0)): Buffer {
  const file = Buffer.alloc(512 * 4);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(file);
  file.writeUInt16LE(9, 30);
  file.writeUInt32LE(1, 48);
  file.writeUInt32LE(0, 76);
  // The table of sectors: the directory is one sector, and so is the stream.
  file.fill(0xff, 512, 1024);
  file.writeUInt32LE(0xfffffffd, 512);
  for (const sector of [1, 2]) file.writeUInt32LE(0xfffffffe, 512 + sector * 4);
  for (const [index, name] of names.entries()) {
    const at = 1024 + index * 128;
    file.write(name, at, 'utf16le');
    file.writeUInt16LE(name.length * 2 + 2, at + 64);
    file.writeUInt32LE(2, at + 116);
  }
  stream.copy(file, 1536);
  return file;
}

/** A PNG of one pixel. */
export const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** The head of a JPEG whose Exif says these texts, by tag. */
export function jpeg(tags: Readonly<Record<number, string>>): Buffer {
  const texts = Object.entries(tags).map(([tag, text]) => [Number(tag), Buffer.from(`${text}\0`)] as const);
  const directory = Buffer.alloc(8 + 2 + texts.length * 12 + 4);
  directory.write('II*\0', 0, 'latin1');
  directory.writeUInt32LE(8, 4);
  directory.writeUInt16LE(texts.length, 8);
  let place = directory.length;
  for (const [index, [tag, text]] of texts.entries()) {
    const at = 10 + index * 12;
    directory.writeUInt16LE(tag, at);
    directory.writeUInt16LE(2, at + 2);
    directory.writeUInt32LE(text.length, at + 4);
    directory.writeUInt32LE(place, at + 8);
    place += text.length;
  }
  const exif = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), directory, ...texts.map(([, text]) => text)]);
  const length = Buffer.alloc(2);
  length.writeUInt16BE(exif.length + 2);
  return Buffer.concat([Buffer.from('ffd8ffe1', 'hex'), length, exif, Buffer.from('ffda0002ffd9', 'hex')]);
}

/** What a cell of a made workbook holds: a text, a number as it is stored, the number of a day, or what a formula came to. */
export type MadeCell =
  | string
  | { readonly number: string }
  | { readonly day: number }
  | { readonly formula: string; readonly value: string }
  | null;

/** A sheet of a made workbook; rows may be hidden, and ranges like `A3:A4` merged. */
export interface MadeSheet {
  readonly rows: readonly (readonly MadeCell[])[];
  readonly hidden?: readonly number[];
  readonly merged?: readonly string[];
}

/** A workbook (.xlsx) as Excel stores it: cells with formulas have their last value beside them. */
export function workbook(sheets: readonly MadeSheet[]): Buffer {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const packaged = 'http://schemas.openxmlformats.org/package/2006';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const many = (write: (number: number) => string) => sheets.map((_, at) => write(at + 1)).join('');
  const files = {
    '[Content_Types].xml': `<Types xmlns="${packaged}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${packaged}/relationships"><Relationship Id="r" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${many((n) => `<sheet name="S${n}" sheetId="${n}" r:id="r${n}"/>`)}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packaged}/relationships">${many((n) => `<Relationship Id="r${n}" Type="${office}/worksheet" Target="worksheets/sheet${n}.xml"/>`)}<Relationship Id="s" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    // The second format is that of days.
    'xl/styles.xml': `<styleSheet xmlns="${main}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    ...Object.fromEntries(sheets.map((sheet, at) => [`xl/worksheets/sheet${at + 1}.xml`, sheetXml(sheet, main)])),
  };
  return Buffer.from(zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)]))));
}

function sheetXml({ rows, hidden = [], merged = [] }: MadeSheet, main: string): string {
  const cell = (content: MadeCell, name: string) => {
    if (content === null) return '';
    if (typeof content === 'string') return `<c r="${name}" t="inlineStr"><is><t>${content}</t></is></c>`;
    if ('number' in content) return `<c r="${name}"><v>${content.number}</v></c>`;
    if ('day' in content) return `<c r="${name}" s="1"><v>${content.day}</v></c>`;
    return `<c r="${name}"><f>${content.formula}</f><v>${content.value}</v></c>`;
  };
  const row = (cells: readonly MadeCell[], at: number) =>
    `<row r="${at + 1}"${hidden.includes(at + 1) ? ' hidden="1"' : ''}>${cells.map((one, column) => cell(one, `${String.fromCharCode(65 + column)}${at + 1}`)).join('')}</row>`;
  const merges = merged.map((range) => `<mergeCell ref="${range}"/>`).join('');
  return `<worksheet xmlns="${main}"><sheetData>${rows.map(row).join('')}</sheetData>${merges && `<mergeCells>${merges}</mergeCells>`}</worksheet>`;
}
