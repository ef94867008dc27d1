import type { FileEncoding } from '../../schema/catalogue/file-encodings.js';
import { markOf } from './byte-order-mark.js';
import { type EncodingGuess, guessEncodings, isBrokenUtf8, otherThanUtf8, refuseImprobable } from './guess-encoding.js';

/** The encoding of a file; or, where nothing tells it for sure, the possible ones, for a person to choose from. */
export type Detected =
  | { readonly encoding: FileEncoding; readonly guesses: null }
  | { readonly encoding: null; readonly guesses: readonly EncodingGuess[] };

const REPLACEMENT = 0xfffd;
/** A file is UTF-8 where there is at most one broken place to so many characters; with more broken ones, the others have to make sense. */
const WHOLE_TO_BROKEN = 10;
/** So few characters may be whole by chance: 铆 in GB18030 is í in UTF-8. */
const FEW_CHARACTERS = 50;

/**
 * Determines the encoding of a whole file, which is opened once or twice. UTF-8 is recognised for sure, but for a few characters that
 * make no sense in it, and so is what a byte order mark names; a few broken places leave a file UTF-8, so that the rows with them can be
 * named. Everything else is a guess, which is not used
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
  if (broken * WHOLE_TO_BROKEN <= whole || (broken <= whole && (await isBrokenUtf8(await open())))) {
    const others = broken === 0 && whole > 0 && whole <= FEW_CHARACTERS ? await otherThanUtf8(await open()) : null;
    return others ? { encoding: null, guesses: others } : { encoding: 'utf-8', guesses: null };
  }
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
      // The second half of a character beyond 16 bits is no character of its own.
      if (code < 0x80 || (code >= 0xdc00 && code <= 0xdfff)) continue;
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
