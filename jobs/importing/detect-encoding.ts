import { FileFault } from './file-fault.js';

/** The encodings the import reads; Excel in Chinese writes the second. */
export type FileEncoding = 'utf-8' | 'gb18030';

const REPLACEMENT = 0xfffd;

/**
 * Tells the encoding of a whole file, which is opened once or twice. A few broken places in UTF-8 leave it UTF-8, so that
 * the rows with them can be named; text of another encoding breaks nearly everywhere. Throws FileFault where neither reads.
 */
export async function detectEncoding(open: () => Promise<AsyncIterable<Buffer>>): Promise<FileEncoding> {
  const utf8 = await tally(await open(), 'utf-8');
  if (utf8.broken <= utf8.strong || utf8.mark === 'utf-8') return 'utf-8';
  if (utf8.mark === 'utf-16') throw new FileFault('catalogue.fileEncoding');
  const gb = await tally(await open(), 'gb18030');
  if (gb.broken * 10 < gb.beyondAscii) return 'gb18030';
  throw new FileFault('catalogue.fileEncoding');
}

/** Counts characters beyond ASCII, broken ones, and those that UTF-8 spells with three bytes: hardly ever so by chance. */
async function tally(bytes: AsyncIterable<Buffer>, encoding: FileEncoding) {
  const decoder = new TextDecoder(encoding);
  let head = Buffer.alloc(0);
  let [beyondAscii, broken, strong] = [0, 0, 0];
  const count = (text: string) => {
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code < 0x80) continue;
      beyondAscii++;
      if (code === REPLACEMENT) broken++;
      else if (code >= 0x800) strong++;
    }
  };
  for await (const chunk of bytes) {
    if (head.length < 3) head = Buffer.concat([head, chunk.subarray(0, 3)]);
    count(decoder.decode(chunk, { stream: true }));
  }
  count(decoder.decode());
  return { beyondAscii, broken, strong, mark: markOf(head) };
}

/** The encoding a byte order mark names. */
function markOf(head: Buffer): 'utf-8' | 'utf-16' | null {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return 'utf-8';
  const wide = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
  return wide ? 'utf-16' : null;
}
