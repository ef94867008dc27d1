import { gzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { FileFault } from './file-fault.js';
import { plainBytes } from './plain-bytes.js';

async function* chunks(bytes: Buffer, size = 100): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function read(bytes: Buffer, limit?: number): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const chunk of plainBytes(chunks(bytes), limit)) parts.push(chunk);
  return Buffer.concat(parts);
}

const TEXT = Buffer.from('part_number,name\n'.repeat(1000));

describe('plainBytes', () => {
  it('plainBytes passes on a plain file and unpacks an archive', async () => {
    expect(await read(TEXT)).toEqual(TEXT);
    expect(await read(gzipSync(TEXT))).toEqual(TEXT);
    expect(await read(Buffer.alloc(0))).toEqual(Buffer.alloc(0));
  });

  it('plainBytes stops at the limit, however small the archive', async () => {
    await expect(read(gzipSync(Buffer.alloc(3_000_000)), 1_000_000)).rejects.toMatchObject({
      key: 'catalogue.fileTooLarge',
    });
  });

  it.each([
    ['cut off', gzipSync(TEXT).subarray(0, 40)],
    ['damaged', Buffer.concat([gzipSync(TEXT).subarray(0, 30), Buffer.alloc(30, 7)])],
  ])('an archive that is %s is refused', async (_what, bytes) => {
    await expect(read(bytes)).rejects.toBeInstanceOf(FileFault);
  });
});
