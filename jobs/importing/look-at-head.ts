import { markOf } from './byte-order-mark.js';
import { FileFault } from './file-fault.js';

/** Number of bytes that are examined; the first line of an honest file is far shorter. */
const HEAD = 65_536;

/** The beginning of a file. */
export async function headOf(chunks: AsyncIterable<Buffer>): Promise<Buffer> {
  const pieces: Buffer[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    pieces.push(chunk);
    length += chunk.length;
    if (length >= HEAD) break;
  }
  return Buffer.concat(pieces).subarray(0, HEAD);
}

const HTML = /^\s*(<!doctype\s+html|<(html|head|meta|style|table|body|div)[\s>])/i;
/** The first bytes of files that older versions of Excel write. */
const OLD_WORKBOOK = '\u00d0\u00cf\u0011\u00e0';
const SPREADSHEET_XML = /<\?mso-application|<(ss:)?workbook[\s>]/i;

/** PNG, JPEG and GIF. */
const PICTURE = /^(\u0089PNG|\u00ff\u00d8\u00ff|GIF8)/;
const JSON_TEXT = /^\s*(\{\s*"|\[\s*[[{"])/;

/** Throws FileFault where a file is not what its name says: a workbook, an archive, a picture or a web page that was saved as `.csv`. */
export function refuseOtherKinds(head: Buffer): void {
  const text = head.toString('latin1').replace(/^\u00ef\u00bb\u00bf/, '');
  if (text.startsWith('PK\u0003\u0004'))
    throw new FileFault(
      /xl\/|\[Content_Types\]\.xml|opendocument\.spreadsheet/.test(text)
        ? 'catalogue.fileIsWorkbook'
        : 'catalogue.fileIsArchive',
    );
  if (text.startsWith(OLD_WORKBOOK) || SPREADSHEET_XML.test(text.slice(0, 2_000)))
    throw new FileFault('catalogue.fileIsWorkbook');
  if (/^(Rar!|7z\u00bc\u00af|\u00fd7zXZ|BZh)/.test(text)) throw new FileFault('catalogue.fileIsArchive');
  if (PICTURE.test(text)) throw new FileFault('catalogue.fileIsPicture');
  if (JSON_TEXT.test(text)) throw new FileFault('catalogue.fileIsJson');
  if (text.startsWith('%PDF')) throw new FileFault('catalogue.fileIsPdf');
  if (HTML.test(text) || /^MIME-Version:/i.test(text)) throw new FileFault('catalogue.fileIsPage');
}

/**
 * Throws FileFault where a file is not comma-separated, and says what it is instead, which is the likeliest cause of everything else that
 * would be wrong with it.
 */
export function refuseOtherShapes(head: Buffer): void {
  const text = asciiOf(head);
  if (/^[^\n]*\r[^\n]/.test(text) && !text.includes('\n')) throw new FileFault('catalogue.fileLineEnds');
  const [first = ''] = text.split(/\r?\n/, 1);
  const said = /^"?sep=(.?)"?,*$/i.exec(first.trimEnd());
  if (said) throw new FileFault('catalogue.fileSepLine', { line: first.trim().slice(0, 20) });
  const header = first.replace(/"[^"]*"/g, '');
  const count = (sign: string) => header.split(sign).length - 1;
  const commas = count(',');
  const other = [...SEPARATORS]
    .sort(([one], [next]) => count(next) - count(one))
    .find(([sign]) => count(sign) > commas);
  if (other) throw new FileFault(other[1]);
}

/** What else separates columns; the comma of full width as UTF-8, UTF-16 and GB18030 write it. */
const SEPARATORS = [
  ['\t', 'catalogue.fileTabs'],
  [';', 'catalogue.fileSemicolons'],
  ['|', 'catalogue.filePipes'],
  ['\u00ef\u00bc\u008c', 'catalogue.fileWideCommas'],
  ['\uff0c', 'catalogue.fileWideCommas'],
  ['\u00a3\u00ac', 'catalogue.fileWideCommas'],
] as const;

/** Text in which ASCII is right whatever the encoding; UTF-16 is recognised by its mark, or by a zero in every second byte. */
function asciiOf(head: Buffer): string {
  const mark = markOf(head);
  if (mark === 'utf-16le') return head.subarray(2).toString('utf16le');
  if (mark === 'utf-16be') return wholePairs(head.subarray(2)).swap16().toString('utf16le');
  if (head.length > 3 && (head[1] === 0) !== (head[0] === 0) && (head[3] === 0) === (head[1] === 0))
    throw new FileFault('catalogue.fileWithoutMark', { encoding: head[1] === 0 ? 'utf-16le' : 'utf-16be' });
  return head.toString('latin1').replace(/^\u00ef\u00bb\u00bf/, '');
}

function wholePairs(bytes: Buffer): Buffer {
  return Buffer.from(bytes.subarray(0, bytes.length - (bytes.length % 2)));
}
