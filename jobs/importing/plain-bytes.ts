import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { FileFault } from './file-fault.js';

/** Most bytes of a file after unpacking, since a small archive can contain any number of zeros. */
const LIMIT_BYTES = 1024 ** 3;

/** The bytes of a file, unpacked where its first two bytes say that it is gzip. Throws FileFault where it cannot be unpacked. */
export async function* plainBytes(source: AsyncIterable<Buffer>, limit = LIMIT_BYTES): AsyncGenerator<Buffer> {
  const chunks = source[Symbol.asyncIterator]();
  const first = await chunks.next();
  if (first.done) return;
  const whole = withFirst(first.value, chunks);
  let total = 0;
  for await (const chunk of isPacked(first.value) ? unpacked(whole) : whole) {
    total += chunk.length;
    if (total > limit) throw new FileFault('catalogue.fileTooLarge', { gigabytes: 1 });
    yield chunk;
  }
}

/** The same chunks with the first put back before them; stopping early ends the source too. */
async function* withFirst(first: Buffer, others: AsyncIterator<Buffer>): AsyncGenerator<Buffer> {
  try {
    yield first;
    for (let next = await others.next(); !next.done; next = await others.next()) yield next.value;
  } finally {
    await others.return?.();
  }
}

function isPacked(head: Buffer): boolean {
  return head[0] === 0x1f && head[1] === 0x8b;
}

async function* unpacked(packed: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const gunzip = createGunzip();
  // An error surfaces in the loop below, since the pipeline destroys the stream that it leads to.
  const done = pipeline(Readable.from(packed), gunzip).catch(() => undefined);
  try {
    for await (const chunk of gunzip) yield chunk;
  } catch (error) {
    if (isDamage(error)) throw new FileFault('catalogue.fileNotUnpacked');
    throw error;
  } finally {
    gunzip.destroy();
    await done;
  }
}

/** zlib's own codes: Z_DATA_ERROR, and Z_BUF_ERROR where the end is missing. */
function isDamage(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && String(error.code).startsWith('Z_');
}
