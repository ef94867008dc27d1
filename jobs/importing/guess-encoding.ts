import type { FileEncoding } from '../../schema/catalogue/file-encodings.js';
import { type Decoder, decoderOf } from './decoder-of.js';
import { FileFault } from './file-fault.js';
import { addReading, isPlausible, judgeReading, mayBeTold, NO_READING, type Reading } from './judge-reading.js';
import { type ByteLine, nonAsciiLines } from './non-ascii-lines.js';

/** A line of a file as read in an encoding. */
export interface Sample {
  readonly line: number;
  readonly text: string;
}

/** A possible encoding of a file, with some of its lines as read in it. */
export interface EncodingGuess {
  readonly encoding: FileEncoding;
  readonly samples: readonly Sample[];
}

/** The encodings that are considered; where nothing else decides, the likelier comes first. */
const GUESSED = ['gb18030', 'big5', 'windows-1252', 'shift_jis', 'euc-kr'] as const satisfies readonly FileEncoding[];

/** Lines that a guess is based on; once its encoding is chosen, the whole file is judged. */
const MOST_LINES = 20_000;
const FIRST_SAMPLES = 4;
const LONGEST_SAMPLE = 200;

/**
 * The encodings in which a file that is not UTF-8 reads like text, likeliest first, each with lines that hold characters beyond ASCII,
 * where the encodings differ. Throws FileFault where it reads in none, or where its lines are in several.
 */
export async function guessEncodings(chunks: AsyncIterable<Buffer>): Promise<EncodingGuess[]> {
  const lines: ByteLine[] = [];
  for await (const line of nonAsciiLines(chunks)) {
    // Files put together from several.
    if (isUtf8(line))
      throw new FileFault('catalogue.encodingMixed', { line: line.line, text: begin(decoded(line.bytes, 'utf-8')) });
    if (lines.push(line) === MOST_LINES) break;
  }
  const guesses = plausible(lines);
  if (guesses.length === 0) throw new FileFault('catalogue.fileEncoding');
  return guesses;
}

/**
 * For a file with few characters, all of them whole in UTF-8: the possible encodings, where it makes no sense in UTF-8 but does in another;
 * null where it is UTF-8.
 */
export async function otherThanUtf8(chunks: AsyncIterable<Buffer>): Promise<EncodingGuess[] | null> {
  const lines = await firstLines(chunks);
  if (isPlausible(readingOf(lines, 'utf-8'))) return null;
  const others = plausible(lines);
  return others.length === 0 ? null : [...others, guessOf(lines, 'utf-8')];
}

/** Whether what is whole in a file makes sense in UTF-8: then its broken places are faults of rows. */
export async function isBrokenUtf8(chunks: AsyncIterable<Buffer>): Promise<boolean> {
  return isPlausible(readingOf(await firstLines(chunks), 'utf-8'));
}

async function firstLines(chunks: AsyncIterable<Buffer>): Promise<readonly ByteLine[]> {
  const lines: ByteLine[] = [];
  for await (const line of nonAsciiLines(chunks)) if (lines.push(line) === MOST_LINES) break;
  return lines;
}

/** The encodings in which lines read like text, likeliest first. */
function plausible(lines: readonly ByteLine[]): EncodingGuess[] {
  return GUESSED.map((encoding) => ({ encoding, reading: readingOf(lines, encoding) }))
    .filter(({ reading }) => isPlausible(reading))
    .sort((one, other) => share(other) - share(one))
    .map(({ encoding }) => guessOf(lines, encoding));
}

function guessOf(lines: readonly ByteLine[], encoding: FileEncoding): EncodingGuess {
  const shown = [...lines.slice(0, FIRST_SAMPLES), ...lines.slice(FIRST_SAMPLES).slice(-1)];
  return { encoding, samples: shown.map(({ line, bytes }) => ({ line, text: shortened(decoded(bytes, encoding)) })) };
}

/**
 * Throws FileFault where a file does not read like text in the encoding that somebody named, since what is written cannot be taken back.
 * UTF-8 and UTF-16 are not checked here; their broken places are faults of rows.
 */
export async function refuseImprobable(chunks: AsyncIterable<Buffer>, encoding: FileEncoding): Promise<void> {
  if (encoding.startsWith('utf-')) return;
  let all = NO_READING;
  let worst: Sample | null = null;
  for await (const line of nonAsciiLines(chunks)) {
    const text = decoded(line.bytes, encoding);
    const reading = judgeReading(text, encoding);
    if (reading.isImprobable || isUtf8(line) || (ONE_BYTE.test(encoding) && isWholeUtf8(line)))
      throw improbable(encoding, { line: line.line, text });
    if (worst === null && !isPlausible(reading)) worst = { line: line.line, text };
    all = addReading(all, reading);
  }
  if (!mayBeTold(all)) throw improbable(encoding, worst ?? { line: 1, text: '' });
}

function improbable(encoding: FileEncoding, { line, text }: Sample): FileFault {
  return new FileFault('catalogue.encodingImprobable', { encoding, line, text: begin(text) });
}

/** Encodings of one byte for each character, of which a whole line hardly ever is UTF-8 as well. */
const ONE_BYTE = /^windows-125[014]$/;

function isWholeUtf8({ bytes }: ByteLine): boolean {
  return !decoded(bytes, 'utf-8').includes('\ufffd');
}

/** Whether a line is UTF-8: it has two Chinese characters and nothing broken, which hardly happens by chance in other encodings. */
function isUtf8({ bytes }: ByteLine): boolean {
  const text = decoded(bytes, 'utf-8');
  return !text.includes('\ufffd') && (text.match(/\p{Script=Han}/gu)?.length ?? 0) >= 2;
}

function readingOf(lines: readonly ByteLine[], encoding: FileEncoding): Reading {
  return lines.reduce(
    (all, { bytes }) => addReading(all, judgeReading(decoded(bytes, encoding), encoding)),
    NO_READING,
  );
}

function share({ reading }: { readonly reading: Reading }): number {
  return reading.likely / reading.beyondAscii;
}

const decoders = new Map<FileEncoding, Decoder>();

function decoded(bytes: Buffer, encoding: FileEncoding): string {
  const decoder = decoders.get(encoding) ?? decoderOf(encoding);
  decoders.set(encoding, decoder);
  return decoder.decode(bytes).replace(/\r$/, '');
}

/** The beginning of a line, for a message. */
function begin(text: string): string {
  return shortened(text).slice(0, 60);
}

function shortened(text: string): string {
  return text.length > LONGEST_SAMPLE ? `${text.slice(0, LONGEST_SAMPLE)}…` : text;
}
