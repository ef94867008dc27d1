import { describe, expect, it } from '@jest/globals';
import { detectEncoding } from './detect-encoding.js';
import { FileFault } from './file-fault.js';

const opened =
  (bytes: Buffer, size = 3) =>
  async () =>
    (async function* () {
      for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
    })();

// 汽车发动机缸体,件 in GB18030, and 㐀 in its four bytes.
const GB = Buffer.from('c6fbb3b5b7a2b6afbbfab8d7cce52cbcfe8139ee39', 'hex');
const TEXT = '汽车发动机缸体,件';

describe('detectEncoding', () => {
  it.each([
    ['ASCII', Buffer.from('a,b\n'), 'utf-8'],
    ['UTF-8', Buffer.from(TEXT), 'utf-8'],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${TEXT}`), 'utf-8'],
    ['UTF-8 with a broken place', Buffer.concat([Buffer.from(TEXT), Buffer.from([0xff]), Buffer.from(TEXT)]), 'utf-8'],
    ['GB18030', GB, 'gb18030'],
    ['nothing', Buffer.alloc(0), 'utf-8'],
  ])('tells %s', async (_what, bytes, encoding) => {
    expect(await detectEncoding(opened(bytes))).toBe(encoding);
    expect(await detectEncoding(opened(bytes, 1000))).toBe(encoding);
  });

  it.each([
    ['UTF-16', Buffer.from(`\ufeff${TEXT}`, 'utf16le')],
    ['Latin 1', Buffer.from('Stück, Grüße, Öl, Maß\n', 'latin1')],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452ffd8ffe0fffefdfcfbfaf9f8', 'hex')],
  ])('refuses %s', async (_what, bytes) => {
    await expect(detectEncoding(opened(bytes))).rejects.toBeInstanceOf(FileFault);
  });
});
