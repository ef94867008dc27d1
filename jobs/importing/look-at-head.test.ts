import { describe, expect, it } from '@jest/globals';
import { refuseOtherKinds, refuseOtherShapes } from './look-at-head.js';

const HEADER = 'part_number,name,category,unit\n';
const keyOf = (look: () => void) => {
  try {
    look();
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : error;
  }
};

describe('what the beginning of a file tells about it', () => {
  it.each([
    ['a CSV', HEADER, null],
    ['a CSV with a mark', `\ufeff${HEADER}`, null],
    ['an event log in XML', '<?xml version="1.0"?>\n<log><trace/></log>', null],
    ['a workbook named .csv', 'PK\u0003\u0004\u0014\u0000[Content_Types].xml', 'catalogue.fileIsWorkbook'],
    ['an old workbook named .csv', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'catalogue.fileIsWorkbook'],
    [
      'a workbook in XML',
      '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook>',
      'catalogue.fileIsWorkbook',
    ],
    ['an archive named .csv', 'PK\u0003\u0004\u0014\u0000parts.csv', 'catalogue.fileIsArchive'],
    ['a page named .csv', '\n<html><body><table>', 'catalogue.fileIsPage'],
    ['a page named .csv, with its kind first', '<!DOCTYPE html>\n<html>', 'catalogue.fileIsPage'],
    [
      'a workbook of another program',
      'PK\u0003\u0004\u0014\u0000mimetypeapplication/vnd.oasis.opendocument.spreadsheet',
      'catalogue.fileIsWorkbook',
    ],
    ['a picture named .csv', Buffer.from('89504e470d0a1a0a', 'hex'), 'catalogue.fileIsPicture'],
    ['JSON', '{"ocel:events": {}}', 'catalogue.fileIsJson'],
    ['a list in JSON', '\n[\n  {"part_number": "A-1"}', 'catalogue.fileIsJson'],
    ['a PDF named .csv', '%PDF-1.7', 'catalogue.fileIsPdf'],
  ])('%s', (_what, head, key) => {
    expect(keyOf(() => refuseOtherKinds(Buffer.from(head)))).toBe(key);
  });

  it.each([
    ['commas', HEADER, null],
    ['commas, and semicolons in quotes', 'part_number,"a;b;c;d;e"\n', null],
    ['CRLF', HEADER.replace('\n', '\r\n'), null],
    ['semicolons', 'part_number;name;category;unit\n', 'catalogue.fileSemicolons'],
    ['tabs', 'part_number\tname\tcategory\tunit\n', 'catalogue.fileTabs'],
    ['tabs in UTF-16', Buffer.from('\ufeffpart_number\tname\r\n', 'utf16le'), 'catalogue.fileTabs'],
    [
      'tabs in UTF-16, the other way round',
      Buffer.from('\ufeffpart_number\tname\r\n', 'utf16le').swap16(),
      'catalogue.fileTabs',
    ],
    ['strokes', 'part_number|name|category|unit\n', 'catalogue.filePipes'],
    ['commas of full width', '零件号，名称，品类，单位\n', 'catalogue.fileWideCommas'],
    ['commas of full width in GB18030', Buffer.from('c1e3bcfebac5a3acc3fbb3c6', 'hex'), 'catalogue.fileWideCommas'],
    ['commas, and one of full width in a name', '零件号,名称（中，英）,品类,单位\n', null],
    ['UTF-16 without a mark', Buffer.from(HEADER, 'utf16le'), 'catalogue.fileWithoutMark'],
    ['a line for spreadsheets', `sep=;\n${HEADER.replaceAll(',', ';')}`, 'catalogue.fileSepLine'],
    ['a line for spreadsheets in quotes', `"sep=,"\r\n${HEADER}`, 'catalogue.fileSepLine'],
    ['line ends of old Macs', `${HEADER.trim()}\rA-1,a,1,pc\r`, 'catalogue.fileLineEnds'],
  ])('%s', (_what, head, key) => {
    expect(keyOf(() => refuseOtherShapes(Buffer.from(head)))).toBe(key);
  });
});
