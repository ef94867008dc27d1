import { describe, expect, it } from '@jest/globals';
import { detectEncoding } from './detect-encoding.js';
import { FileFault } from './file-fault.js';

const opened =
  (bytes: Buffer, size = 3) =>
  async () =>
    (async function* () {
      for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
    })();

// 汽车发动机缸体,件 in GB18030.
const GB = Buffer.from('c6fbb3b5b7a2b6afbbfab8d7cce52cbcfe', 'hex');
const TEXT = '汽车发动机缸体,件';
// Z3,汽車發動機缸體總成
const BIG5 = Buffer.from('5a332ca854a8aeb56fb0cabef7acfbc5e9c160a6a8', 'hex');
const WESTERN = Buffer.from('Z1,Gehäuse', 'latin1');

describe('detectEncoding', () => {
  it.each([
    ['ASCII', Buffer.from('a,b\n'), 'utf-8'],
    ['UTF-8', Buffer.from(TEXT), 'utf-8'],
    ['UTF-8 with accents alone', Buffer.from('Gehäuse'), 'utf-8'],
    ['UTF-8 with signs alone', Buffer.from('25 °C, ±0.1, 3×4'), 'utf-8'],
    ['UTF-8 in Russian', Buffer.from('Подшипник'), 'utf-8'],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${TEXT}`), 'utf-8'],
    ['UTF-8 with a broken place', Buffer.concat([Buffer.from(TEXT), Buffer.from([0xff]), Buffer.from(TEXT)]), 'utf-8'],
    ['UTF-8 with little more than a broken place', Buffer.concat([Buffer.from('下单'), Buffer.from([0xff])]), 'utf-8'],
    ['UTF-16 with a mark', Buffer.from(`\ufeff${TEXT}`, 'utf16le'), 'utf-16le'],
    ['UTF-16 with a mark, the other way round', Buffer.from(`\ufeff${TEXT}`, 'utf16le').swap16(), 'utf-16be'],
    ['nothing', Buffer.alloc(0), 'utf-8'],
  ])('the encoding of %s is known without asking', async (_what, bytes, encoding) => {
    expect(await detectEncoding(opened(bytes), null)).toEqual({ encoding, guesses: null });
    expect(await detectEncoding(opened(bytes, 1000), null)).toEqual({ encoding, guesses: null });
  });

  it.each([
    ['GB18030', GB, 'gb18030', TEXT],
    ['one character in GB18030', Buffer.from('bcfe', 'hex'), 'gb18030', '件'],
    ['traditional characters in GB18030', Buffer.from('c6fbdc87b06c84d39943', 'hex'), 'gb18030', null],
    ['Big5', BIG5, 'big5', null],
    ['cp1252', WESTERN, 'windows-1252', 'Z1,Gehäuse'],
    ['Latin 1', Buffer.from('Stück, Grüße, Öl, Maß\nGEHÄUSE\n', 'latin1'), 'windows-1252', 'Stück, Grüße, Öl, Maß'],
    ['signs of cp1252', Buffer.from([0x80, 0x20, 0x93, 0x35, 0x94]), 'windows-1252', '€ “5”'],
    ['a word of cp1252 whose end could be Chinese', Buffer.from('Straße', 'latin1'), 'windows-1252', 'Straße'],
    ['GB18030 that is UTF-8 by chance', Buffer.from('Z1,\xc3\xad', 'latin1'), 'gb18030', 'Z1,铆'],
  ])('%s is guessed, with samples of how it reads', async (_what, bytes, encoding, text) => {
    const { guesses } = await detectEncoding(opened(bytes), null);
    expect(guesses?.[0]?.encoding).toBe(encoding);
    if (text !== null) expect(guesses?.[0]?.samples[0]).toEqual({ line: 1, text });
  });

  it('Big5 of which half would be UTF-8 is asked about', async () => {
    const { guesses } = await detectEncoding(opened(Buffer.from('bef3bda6b9d4', 'hex')), null);
    expect(guesses?.map(({ samples }) => samples[0]?.text)).toContain('橡膠墊');
  });

  it('for each encoding the lines with characters beyond ASCII are shown', async () => {
    const bytes = Buffer.concat([Buffer.from('no,name\n1,plain\n2,'), GB, Buffer.from('\n3,plain\n')]);
    const { guesses } = await detectEncoding(opened(bytes), null);
    expect(guesses?.[0]?.samples).toEqual([{ line: 3, text: `2,${TEXT}` }]);
  });

  it.each([
    [
      'a picture',
      Buffer.from('89504e470d0a1a0a0000000d49484452ffd8ffe0fffefdfcfbfaf9f8', 'hex'),
      'catalogue.fileEncoding',
    ],
    [
      'lines in several encodings',
      Buffer.concat([GB, Buffer.from('\n'), GB, Buffer.from(`\n${TEXT}\n`)]),
      'catalogue.encodingMixed',
    ],
  ])('%s is refused', async (_what, bytes, key) => {
    await expect(detectEncoding(opened(bytes), null)).rejects.toMatchObject({ key });
    await expect(detectEncoding(opened(bytes), null)).rejects.toBeInstanceOf(FileFault);
  });

  it.each([
    ['GB18030', GB, 'gb18030'],
    ['Big5', BIG5, 'big5'],
    ['cp1252', WESTERN, 'windows-1252'],
    ['katakana of half width', Buffer.from('cdded1d8', 'hex'), 'shift_jis'],
    ['a rare name', Buffer.from('cdf5da53', 'hex'), 'gb18030'],
  ] as const)('takes %s where it is told', async (_what, bytes, told) => {
    expect(await detectEncoding(opened(bytes), told)).toEqual({ encoding: told, guesses: null });
  });

  it.each([
    ['a Chinese character inside a Latin word', WESTERN, 'gb18030'],
    ['a rare character at the end of a Latin word', Buffer.from('Z1,Straße', 'latin1'), 'gb18030'],
    ['a rare character after a number', Buffer.from('25°C', 'latin1'), 'gb18030'],
    ['a sign inside a word', Buffer.from('Geh\x84use', 'latin1'), 'windows-1252'],
    ['a row of rare characters', BIG5, 'gb18030'],
    ['UTF-8 that was read as something else', Buffer.from('Gehäuse'), 'windows-1252'],
    ['accents in a row', GB, 'windows-1252'],
    ['what is UTF-8', Buffer.from(TEXT), 'gb18030'],
    ['characters for private use', Buffer.from('aaa1aaa2', 'hex'), 'gb18030'],
  ] as const)('refuses what was told where it comes to %s', async (_what, bytes, told) => {
    await expect(detectEncoding(opened(bytes), told)).rejects.toMatchObject({
      key: 'catalogue.encodingImprobable',
      params: { encoding: told, line: 1 },
    });
  });
});
