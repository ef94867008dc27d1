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
