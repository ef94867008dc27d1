import type { FileEncoding } from '../../schema/catalogue/file-encodings.js';
import { markOf } from './byte-order-mark.js';
import { type EncodingGuess, guessEncodings, refuseImprobable } from './guess-encoding.js';

/** The encoding that a file is read in; or, where nothing says so for sure, those that it may be in, for a person to choose. */
export type Detected =
  | { readonly encoding: FileEncoding; readonly guesses: null }
  | { readonly encoding: null; readonly guesses: readonly EncodingGuess[] };

const REPLACEMENT = 0xfffd;

/**
 * Tells the encoding of a whole file, which is opened once or twice. UTF-8 is known for sure, and so is what a byte order mark names; a
 * few broken places in UTF-8 leave it UTF-8, so that the rows with them can be named. Everything else is a guess, which nobody takes
 * without having been asked: text that was read in a wrong encoding is text too. Throws FileFault where no encoding reads, or where the
 * one that was told can't be.
 */
export async function detectEncoding(
  open: () => Promise<AsyncIterable<Buffer>>,
  told: FileEncoding | null,
): Promise<Detected> {
  if (told !== null) {
    await refuseImprobable(await open(), told);
    return { encoding: told, guesses: null };
  }
  const { broken, whole, mark } = await tally(await open());
  if (mark !== null) return { encoding: mark, guesses: null };
  if (broken <= whole) return { encoding: 'utf-8', guesses: null };
  return { encoding: null, guesses: await guessEncodings(await open()) };
}

/** Counts, of a file read as UTF-8, the characters of several bytes and the broken ones. A mark says all at once. */
async function tally(bytes: AsyncIterable<Buffer>) {
  const decoder = new TextDecoder('utf-8');
  let head = Buffer.alloc(0);
  let [broken, whole] = [0, 0];
  const count = (text: string) => {
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code < 0x80) continue;
      if (code === REPLACEMENT) broken++;
      else whole++;
    }
  };
  for await (const chunk of bytes) {
    if (head.length < 3) {
      head = Buffer.concat([head, chunk.subarray(0, 3)]);
      const mark = markOf(head);
      if (mark !== null) return { broken, whole, mark };
    }
    count(decoder.decode(chunk, { stream: true }));
  }
  count(decoder.decode());
  return { broken, whole, mark: null };
}

/** UTF-16, told by its mark, or by the zeros around the sign that XML begins with; null for all others. */
export function wideEncoding(head: Buffer): 'utf-16le' | 'utf-16be' | null {
  const mark = markOf(head);
  if (mark !== null) return mark === 'utf-8' ? null : mark;
  if (head[0] === 0x3c && head[1] === 0) return 'utf-16le';
  return head[0] === 0 && head[1] === 0x3c ? 'utf-16be' : null;
}
