import type { FileBytes } from './file-bytes.js';
import type { FormName } from './file-form.js';
import { type Looked, NO_PROPERTIES } from './looked.js';
import { type OleEntry, readOleDirectory } from './ole-directory.js';
import { readDirectory, readEntry, type ZipEntry } from './zip-directory.js';

/** Office since 2007 and OFD: zips whose directory tells what they are. Null for any other zip. */
export async function lookIntoZip(file: FileBytes): Promise<Looked | null> {
  const entries = await readDirectory(file);
  const form = entries && formOf(entries);
  if (!entries || !form) return null;
  const text = (name: string) =>
    readEntry(
      file,
      entries.find((entry) => entry.name === name),
    );
  const isLocked = entries.some(({ isEncrypted }) => isEncrypted);
  const hasMacros = entries.some(({ name }) => /vbaProject\.bin$|(^|\/)macrosheets\/|(^|\/)activeX\//i.test(name));
  if (form === 'ofd') {
    const head = await text('OFD.xml');
    const found = { author: tag(head, 'Author'), program: tag(head, 'Creator'), documentId: tag(head, 'DocID') };
    return { form, isLocked, hasMacros, properties: { ...NO_PROPERTIES, ...found } };
  }
  const core = await text('docProps/core.xml');
  const app = await text('docProps/app.xml');
  const found = { author: tag(core, 'creator'), editor: tag(core, 'lastModifiedBy'), program: tag(app, 'Application') };
  return { form, isLocked, hasMacros, properties: { ...NO_PROPERTIES, ...found } };
}

function formOf(entries: readonly ZipEntry[]): FormName | null {
  const has = (name: string) => entries.some((entry) => entry.name === name);
  if (has('OFD.xml')) return 'ofd';
  if (!has('[Content_Types].xml')) return null;
  if (has('word/document.xml')) return 'docx';
  if (has('xl/workbook.xml') || has('xl/workbook.bin')) return 'xlsx';
  return has('ppt/presentation.xml') ? 'pptx' : null;
}

/** The text of an element by its local name, with the five entities of XML and numbered characters. */
function tag(xml: string | null, name: string): string | null {
  const text = xml && new RegExp(`<(?:\\w+:)?${name}(?:\\s[^>]*)?>([^<]{1,1000})<`).exec(xml)?.[1];
  if (!text) return null;
  const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi, (whole, hex, digits, word) => {
    const code = hex ? Number.parseInt(hex, 16) : digits ? Number(digits) : null;
    if (code === null) return named[word] ?? whole;
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/** Office before 2007, and later Office under a password. Null for any other OLE file, such as an installer. */
export async function lookIntoOle(file: FileBytes): Promise<Looked | null> {
  const entries = await readOleDirectory(file);
  if (!entries) return null;
  const find = (...names: readonly string[]) => entries.find(({ name }) => names.includes(name));
  const none = { hasMacros: false, properties: NO_PROPERTIES };
  if (find('EncryptedPackage')) return { form: 'lockedOffice', isLocked: true, ...none };
  const hasMacros = find('VBA', '_VBA_PROJECT', '_VBA_PROJECT_CUR', 'Macros') !== undefined;
  const word = find('WordDocument');
  if (word) return { form: 'doc', isLocked: await isLockedWord(file, word), ...none, hasMacros };
  const excel = find('Workbook', 'Book');
  if (excel) return { form: 'xls', isLocked: await isLockedExcel(file, excel), ...none, hasMacros };
  if (!find('PowerPoint Document')) return null;
  return { form: 'ppt', isLocked: find('EncryptedSummary') !== undefined, ...none, hasMacros };
}

/** [MS-DOC] 2.5.2: the flag fEncrypted of the FIB. */
async function isLockedWord(file: FileBytes, { at }: OleEntry): Promise<boolean> {
  const fib = await file.read(at, at + 12);
  return fib.length === 12 && (fib.readUInt16LE(10) & 0x0100) !== 0;
}

/** [MS-XLS] 2.4.117: a record FilePass among the first records of the workbook. */
async function isLockedExcel(file: FileBytes, { at }: OleEntry): Promise<boolean> {
  const records = await file.read(at, at + 512);
  for (let place = 0; place + 4 <= records.length; place += 4 + records.readUInt16LE(place + 2))
    if (records.readUInt16LE(place) === 0x2f) return true;
  return false;
}
