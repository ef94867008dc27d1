import type { FileEncoding } from '../../schema/catalogue/file-encodings.js';
import { markOf } from './byte-order-mark.js';
import { type EncodingGuess, guessEncodings, refuseImprobable } from './guess-encoding.js';

/** The encoding of a file; or, where nothing tells it for sure, the possible ones, for a person to choose from. */
export type Detected =
  | { readonly encoding: FileEncoding; readonly guesses: null }
  | { readonly encoding: null; readonly guesses: readonly EncodingGuess[] };

const REPLACEMENT = 0xfffd;

/**
 * Determines the encoding of a whole file, which is opened once or twice. UTF-8 is recognised for sure, and so is what a byte order mark
 * names; a few broken places leave a file UTF-8, so that the rows with them can be named. Everything else is a guess, which is not used
 * before somebody has confirmed it: text read in a wrong encoding is still text. Throws FileFault where no encoding fits, or where the one
 * that somebody named cannot be right.
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

/** Counts multi-byte characters and broken ones in a file read as UTF-8. A byte order mark settles the question at once. */
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

/** UTF-16, recognised by its mark or by the zeros around the character that XML begins with; null for all others. */
export function wideEncoding(head: Buffer): 'utf-16le' | 'utf-16be' | null {
  const mark = markOf(head);
  if (mark !== null) return mark === 'utf-8' ? null : mark;
  if (head[0] === 0x3c && head[1] === 0) return 'utf-16le';
  return head[0] === 0 && head[1] === 0x3c ? 'utf-16be' : null;
}
