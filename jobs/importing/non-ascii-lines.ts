/** A line of a file with characters beyond ASCII, as bytes. */
export interface ByteLine {
  readonly line: number;
  readonly bytes: Buffer;
}

/** Longer lines are cut, since their beginning is enough. */
const LONGEST = 2_000;
const LINE_END = 0x0a;

/**
 * The lines of a file with bytes beyond ASCII; the first line of the file is 1. In all encodings considered, the byte that ends a line is
 * part of no other character.
 */
export async function* nonAsciiLines(chunks: AsyncIterable<Buffer>): AsyncGenerator<ByteLine> {
  let line = 1;
  let rest: Buffer[] = [];
  for await (const chunk of chunks) {
    let at = 0;
    for (let end = chunk.indexOf(LINE_END); end !== -1; end = chunk.indexOf(LINE_END, at)) {
      const bytes = cut([...rest, chunk.subarray(at, end)]);
      if (isBeyondAscii(bytes)) yield { line, bytes };
      rest = [];
      line++;
      at = end + 1;
    }
    if (at < chunk.length && lengthOf(rest) < LONGEST) rest.push(chunk.subarray(at));
  }
  const bytes = cut(rest);
  if (isBeyondAscii(bytes)) yield { line, bytes };
}

/** A line, or its beginning up to a byte of ASCII, so that no character is cut in two. */
function cut(pieces: readonly Buffer[]): Buffer {
  const bytes = pieces.length === 1 && pieces[0] ? pieces[0] : Buffer.concat(pieces);
  if (bytes.length <= LONGEST) return bytes;
  const end = bytes.subarray(0, LONGEST).findLastIndex((byte) => byte < 0x30);
  return bytes.subarray(0, end === -1 ? 0 : end);
}

function lengthOf(pieces: readonly Buffer[]): number {
  return pieces.reduce((sum, piece) => sum + piece.length, 0);
}

function isBeyondAscii(bytes: Buffer): boolean {
  return bytes.some((byte) => byte >= 0x80);
}
