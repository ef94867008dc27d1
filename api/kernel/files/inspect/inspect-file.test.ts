import { describe, expect, it } from '@jest/globals';
import { zipSync } from 'fflate';
import { docx, jpeg, ole, pdf, png, properties } from '../../../../test/kit/made-files.js';
import { bytesIn } from './file-bytes.js';
import { inspectFile } from './inspect-file.js';
import { NO_PROPERTIES } from './looked.js';
import { plainName } from './plain-line.js';

const inspect = (bytes: Buffer | string, name: string) => inspectFile(bytesIn(Buffer.from(bytes)), name);
const faultOf = async (bytes: Buffer | string, name: string) => {
  const found = await inspect(bytes, name);
  return 'fault' in found ? found.fault : `taken as ${found.type}`;
};

describe('a file is what its content says', () => {
  it.each([
    ['a PDF', pdf(), 'a.pdf', 'application/pdf'],
    ['a picture', png, 'A.PNG', 'image/png'],
    ['a photo', jpeg({}), '现场.jpeg', 'image/jpeg'],
    ['Word', docx(), 'a.docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    ['Word of before 2007', ole(['Root Entry', 'WordDocument']), 'a.doc', 'application/msword'],
    ['a table of WPS', ole(['Root Entry', 'Workbook']), 'a.et', 'application/vnd.ms-excel'],
    ['OFD', Buffer.from(zipSync({ 'OFD.xml': Buffer.from('<ofd:OFD/>') })), '发票.ofd', 'application/ofd'],
    ['a drawing', Buffer.concat([Buffer.from('AC1032'), Buffer.alloc(90)]), 'a.dwg', 'image/vnd.dwg'],
    ['a model', 'ISO-10303-21;\nHEADER;', 'a.stp', 'model/step'],
    ['DXF', '  0\r\nSECTION\r\n', 'a.dxf', 'image/vnd.dxf'],
    ['text in GB18030', Buffer.from('bcfec3fb2ccafdc1bf0a', 'hex'), 'a.csv', 'text/plain'],
    ['an e-invoice', '<?xml version="1.0"?><EInvoice/>', 'a.xml', 'application/xml'],
  ])('%s is taken', async (_what, bytes, name, type) => {
    expect(await inspect(bytes, name)).toMatchObject({ type, isLocked: false });
  });

  it.each([
    ['a program', 'MZ\u0090\0', 'a.exe', 'file.form'],
    ['a program under another name', 'MZ\u0090\0\u0003', 'quote.pdf', 'file.form'],
    ['a program for Linux', '\u007fELF\u0002', 'a.txt', 'file.form'],
    ['a page', '<!doctype html><html>', 'a.txt', 'file.form'],
    ['a page behind an XML head', '<?xml version="1.0"?><x:html xmlns:x="…">', 'a.xml', 'file.form'],
    ['a picture with scripts', '<?xml version="1.0"?><svg onload="x()"/>', 'a.xml', 'file.form'],
    ['a script', '#!/bin/sh\nrm -r /', 'a.txt', 'file.form'],
    ['text with a page inside', 'hello <script>x()</script>', 'a.csv', 'file.form'],
    ['an archive', Buffer.from(zipSync({ 'a.exe': Buffer.from('MZ') })), 'a.docx', 'file.form'],
    ['a PDF that begins as something else', Buffer.concat([Buffer.from('GIF89a'), pdf()]), 'a.pdf', 'file.unlikeName'],
    ['an installer', ole(['Root Entry', 'Property']), 'a.doc', 'file.form'],
    ['a zip without a directory', Buffer.from('504b030414000000', 'hex'), 'a.docx', 'file.form'],
    ['nothing', '', 'a.pdf', 'file.empty'],
    ['a picture under the name of a PDF', png, 'a.pdf', 'file.unlikeName'],
    ['a PDF with a second ending', pdf(), 'a.pdf.exe', 'file.unlikeName'],
    ['a PDF without an ending', pdf(), 'pdf', 'file.unlikeName'],
    ['Word with macros under another ending', docx({ 'word/vbaProject.bin': 'x' }), 'a.docx', 'file.macros'],
    ['old Word with macros', ole(['Root Entry', 'WordDocument', 'Macros', 'VBA']), 'a.doc', 'file.macros'],
    ['controls that run code', docx({ 'word/activeX/activeX1.bin': 'x' }), 'a.docx', 'file.macros'],
  ])('%s is refused', async (_what, bytes, name, fault) => {
    expect(await faultOf(bytes, name)).toBe(fault);
  });

  it('a directory of a zip that is cut or lies is no directory', async () => {
    const whole = docx();
    for (let cut = 1; cut < whole.length; cut += 7)
      expect(await faultOf(whole.subarray(0, whole.length - cut), 'a.docx')).toBe('file.form');
    for (const at of [10, 12, 16]) {
      const lying = Buffer.from(whole);
      lying.writeUInt16LE(0xffff, lying.length - 22 + at);
      expect(await faultOf(lying, 'a.docx')).toBe('file.form');
    }
  });
});

describe('a lock is noticed', () => {
  const fib = Buffer.alloc(12);
  fib.writeUInt16LE(0x0100, 10);
  it.each([
    ['of a PDF', pdf({}, '/Encrypt 9 0 R'), 'a.pdf'],
    ['of Office', ole(['Root Entry', 'EncryptionInfo', 'EncryptedPackage']), 'a.xlsx'],
    ['of old Word', ole(['Root Entry', 'WordDocument'], fib), 'a.doc'],
    ['of an old table', ole(['Root Entry', 'Workbook'], Buffer.from('0908040000060500' + '2f000600', 'hex')), 'a.xls'],
  ])('%s', async (_what, bytes, name) => {
    expect(await inspect(bytes, name)).toMatchObject({ isLocked: true, properties: NO_PROPERTIES });
  });
});

describe('what is read from a file', () => {
  it('author, program and id of a PDF, in each of the ways to write them', async () => {
    const read = async (info: Record<string, string>, trailer = '') =>
      (await inspect(pdf(info, trailer), 'a.pdf')) as { properties: object };
    expect((await read({ Author: '(Chen \\(QA\\))', Producer: '(WPS)' })).properties).toEqual({
      ...NO_PROPERTIES,
      author: 'Chen (QA)',
      program: 'WPS',
    });
    const utf16 = `<FEFF${Buffer.from('陈工', 'utf16le').swap16().toString('hex')}>`;
    expect((await read({ Author: utf16, Creator: '(Word)' }, '/ID [<AB12> <CD34>]')).properties).toEqual({
      ...NO_PROPERTIES,
      author: '陈工',
      program: 'Word',
      documentId: 'ab12',
    });
  });

  it('what a PDF says across the border of two readings', async () => {
    const filler = Buffer.alloc(1_048_570, ' ');
    const found = await inspect(Buffer.concat([Buffer.from('%PDF-1.4\n'), filler, pdf({ Author: '(Li)' })]), 'a.pdf');
    expect(found).toMatchObject({ properties: { author: 'Li' } });
  });

  it('author and last editor of an Office document, with the program', async () => {
    expect(await inspect(docx(properties), 'a.docx')).toMatchObject({
      properties: { author: '陈工 & Co', editor: 'Li', program: 'WPS Office', documentId: null, device: null },
    });
  });

  it('the device of a photo, and not where it was taken', async () => {
    const found = await inspect(jpeg({ 271: 'HUAWEI', 272: 'ALN-AL00', 34853: '31.2, 121.5' }), 'a.jpg');
    expect(found).toMatchObject({ properties: { ...NO_PROPERTIES, device: 'HUAWEI ALN-AL00' } });
    expect(JSON.stringify(found)).not.toContain('121.5');
  });

  it('no invisible characters, and no more than a line', async () => {
    const found = await inspect(pdf({ Author: `(a\\nb\u202e${'x'.repeat(900)})` }), 'a.pdf');
    expect(found).toMatchObject({ properties: { author: expect.stringMatching(/^a b.{1,197}$/) } });
  });
});

describe('the name of a file', () => {
  it.each([
    ['../../etc/passwd', 'passwd'],
    ['C:\\Users\\x\\报价 单.pdf', '报价 单.pdf'],
    ['gpj\u202efdp.exe', 'gpjfdp.exe'],
    ['a\r\nSet-Cookie: x.pdf', 'a Set-Cookie: x.pdf'],
    ['a\0.pdf', 'a.pdf'],
    [`${'长'.repeat(300)}.pdf`, `${'长'.repeat(196)}.pdf`],
    ['..', '..'],
  ])('%j becomes %j', (typed, name) => {
    expect(plainName(typed, 200)).toBe(name);
  });
});
