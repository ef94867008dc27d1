import type { Readable } from 'node:stream';
import type { FileEncoding } from '../../schema/catalogue/file-encodings.js';
import { type MadeCategory, madeCategories, madeCode } from '../../schema/catalogue/made-categories.js';
import {
  type FilePart,
  fieldsOf,
  isBlankRow,
  type KnownHeader,
  type RowFault,
  readHeader,
  readRow,
} from '../../schema/catalogue/part-file.js';
import { detectEncoding } from './detect-encoding.js';
import { FileFault } from './file-fault.js';
import type { EncodingGuess } from './guess-encoding.js';
import { headerOf } from './header-of.js';
import { headOf, refuseOtherKinds, refuseOtherShapes } from './look-at-head.js';
import { plainBytes } from './plain-bytes.js';
import { readLines } from './read-lines.js';
import type { FileLine } from './split-records.js';

/** A fault of a file, with its line. */
export interface LineFault extends RowFault {
  readonly line: number;
}

/** The result of validating a file: how it is read, or why it cannot be. */
export interface Verdict {
  readonly encoding: FileEncoding | null;
  /** The encodings that it may be in, where somebody has to choose; nothing else was checked then. */
  readonly guesses: readonly EncodingGuess[] | null;
  readonly format: string | null;
  readonly rows: number;
  readonly faultCount: number;
  /** Why the file as a whole cannot be read; null where it can, whatever its rows are like. */
  readonly fault: FileFault | null;
  /** Categories to create before its parts, each after its parent. */
  readonly categories: readonly MadeCategory[];
}

/** What validating needs besides the file. */
export interface Validating {
  /** Opens the file from its beginning. */
  readonly open: () => Promise<Readable>;
  /** The encoding that somebody chose for it. */
  readonly told: FileEncoding | null;
  /** Whether the tree has a category with a code. */
  readonly hasCategory: (code: string) => boolean;
  /** Called with each fault, in order. */
  readonly report: (fault: LineFault) => Promise<void>;
  readonly signal: AbortSignal;
}

/** A file with more faults is not what it should be, and listing them all helps nobody. */
const MOST_FAULTS = 100_000;
const MOST_ROWS = 2_000_000;
/** All of them are created in one transaction. */
const MOST_CATEGORIES = 3_000;

/** Reads a whole file and says whether it can be imported; what is wrong is reported row by row. */
export async function validateFile(validating: Validating): Promise<Verdict> {
  const nothing = { encoding: null, guesses: null, format: null, rows: 0, faultCount: 0 };
  const found = { ...nothing, categories: new Map<string, MadeCategory>() };
  const state: State = { ...found, numbers: new Map(), codeOf: codeReader(), ...validating };
  try {
    await validateRows(state);
    return { ...verdictOf(state), fault: null };
  } catch (error) {
    if (!(error instanceof FileFault)) throw error;
    return { ...verdictOf(state), fault: error };
  }
}

/** A part of a valid file. */
export interface ReadPart extends FilePart {
  readonly categoryCode: string;
  /** Its line in the file. */
  readonly line: number;
  /** The fields that the file contains. */
  readonly fields: readonly string[];
}

/** The parts of a valid file, from the `skip`-th on. */
export async function* readParts(
  open: () => Promise<Readable>,
  encoding: FileEncoding,
  skip: number,
): AsyncGenerator<ReadPart> {
  let header: KnownHeader | null = null;
  let fields: readonly string[] = [];
  let seen = 0;
  const codeOf = codeReader();
  for await (const records of readLines(plainBytes(await open()), encoding))
    for (const [at, { line, cells }] of records.entries()) {
      if (header === null) {
        header = headerOf(records.slice(at), knownHeader);
        fields = fieldsOf(header);
      } else if (seen++ >= skip) {
        const { part } = readRow(header, cells);
        yield { ...part, categoryCode: codeOf(header, part.category), line, fields };
      }
    }
}

interface State extends Validating {
  encoding: FileEncoding | null;
  guesses: readonly EncodingGuess[] | null;
  format: string | null;
  rows: number;
  faultCount: number;
  readonly categories: Map<string, MadeCategory>;
  readonly codeOf: ReturnType<typeof codeReader>;
  /** The line of each part number met so far. */
  readonly numbers: Map<string, number>;
}

function verdictOf({ encoding, guesses, format, rows, faultCount, categories }: State): Omit<Verdict, 'fault'> {
  return { encoding, guesses, format, rows, faultCount, categories: [...categories.values()] };
}

async function validateRows(state: State): Promise<void> {
  const bytes = async () => plainBytes(await state.open());
  const head = await headOf(await bytes());
  refuseOtherKinds(head);
  if (!state.told?.startsWith('utf-16')) refuseOtherShapes(head);
  const detected = await detectEncoding(bytes, state.told);
  state.guesses = detected.guesses;
  state.encoding = detected.encoding;
  if (detected.encoding === null) return;
  let header: KnownHeader | null = null;
  for await (const records of readLines(await bytes(), detected.encoding)) {
    state.signal.throwIfAborted();
    for (const [at, record] of records.entries()) {
      if (header !== null) await validateRow(state, header, record);
      else {
        header = headerOf(records.slice(at), knownHeader);
        state.format = header.format.name;
      }
    }
  }
  if (state.rows === 0) throw new FileFault('catalogue.fileEmpty');
}

async function validateRow(state: State, header: KnownHeader, { line, cells }: FileLine): Promise<void> {
  if (isBlankRow(cells))
    return reportFault(state, { line, column: null, value: null, key: 'catalogue.rowBlank', params: {} });
  state.rows++;
  if (state.rows > MOST_ROWS) throw new FileFault('catalogue.fileTooManyRows', { rows: MOST_ROWS });
  for (const fault of faultsOf(state, header, line, cells)) await reportFault(state, { ...fault, line });
}

async function reportFault(state: State, fault: LineFault): Promise<void> {
  state.faultCount++;
  await state.report(fault);
  if (state.faultCount >= MOST_FAULTS) throw new FileFault('catalogue.fileTooManyFaults', { faults: MOST_FAULTS });
}

function knownHeader(cells: readonly string[]): KnownHeader {
  const header = readHeader(cells);
  if ('key' in header) throw new FileFault(header.key, header.params);
  return header;
}

function faultsOf(state: State, header: KnownHeader, line: number, cells: readonly string[]): readonly RowFault[] {
  const { part, faults } = readRow(header, cells);
  if (faults.length > 0) return faults;
  const category = categoryFault(state, header, part);
  const repeated = repetition(state, line, part.number);
  return [category, repeated].filter((fault) => fault !== null);
}

function categoryFault(state: State, header: KnownHeader, { category }: FilePart): RowFault | null {
  const code = state.codeOf(header, category);
  if (header.format.categories === 'made') {
    if (!state.categories.has(code))
      for (const node of madeCategories(category))
        if (!state.categories.has(node.code)) state.categories.set(node.code, node);
    if (state.categories.size > MOST_CATEGORIES)
      throw new FileFault('catalogue.fileTooManyCategories', { categories: MOST_CATEGORIES });
    return null;
  }
  if (state.hasCategory(code)) return null;
  const column = header.written[header.names.indexOf('category')] ?? null;
  return { column, value: code, key: 'catalogue.cellCategory', params: {} };
}

function repetition({ numbers }: State, line: number, number: string): RowFault | null {
  const first = numbers.get(number);
  if (first === undefined) {
    numbers.set(number, line);
    return null;
  }
  return { column: null, value: number, key: 'catalogue.rowRepeated', params: { line: first } };
}

/** Answers the code of a row's category; the same few categories occur in many rows. */
function codeReader() {
  const codes = new Map<string, string>();
  return ({ format }: KnownHeader, category: readonly string[]): string => {
    if (format.categories === 'known') return category[0] ?? '';
    const name = category.join('\n');
    const code = codes.get(name) ?? madeCode(category);
    codes.set(name, code);
    return code;
  };
}
