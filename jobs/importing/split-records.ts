import { FileFault } from './file-fault.js';

/** A record of a CSV file and the line on which it begins; the first line is 1. */
export interface FileLine {
  readonly line: number;
  readonly cells: readonly string[];
}

/** Longer records come from a quote that is never closed. */
const LONGEST_RECORD = 100_000;

/**
 * Splits text that comes in pieces into the records of a CSV file (RFC 4180; lines end with LF or CRLF, empty ones are skipped). Most
 * records hold no quotes and are split directly: a general parser took ten times as long for 467,435 parts. Throws FileFault where quotes
 * do not match.
 */
export function recordSplitter() {
  let rest = '';
  let line = 1;
  const take = (text: string, last: boolean): FileLine[] => {
    const records: FileLine[] = [];
    let at = 0;
    let quote = text.indexOf('"');
    while (at < text.length) {
      const end = text.indexOf('\n', at);
      if (quote !== -1 && quote < at) quote = text.indexOf('"', at);
      if (quote !== -1 && (end === -1 || quote < end)) {
        const record = quotedRecord(text, at, last, line);
        if (record === null) break;
        records.push({ line, cells: record.cells });
        line += record.lines;
        at = record.next;
        continue;
      }
      if (end === -1 && !last) break;
      const plain = withoutReturn(text.slice(at, end === -1 ? text.length : end));
      if (plain !== '') records.push({ line, cells: plain.split(',') });
      line++;
      at = end === -1 ? text.length : end + 1;
    }
    rest = text.slice(at);
    if (rest.length > LONGEST_RECORD) throw new FileFault('catalogue.fileQuotes', { line });
    return records;
  };
  return {
    /** The records that the next piece of text completes. */
    push: (piece: string): FileLine[] => take(rest + piece, false),
    /** The last record, if no line end follows it. */
    end: (): FileLine[] => take(rest, true),
  };
}

interface Quoted {
  readonly cells: string[];
  /** Where the next record begins. */
  readonly next: number;
  /** Number of line ends passed, including those inside quotes. */
  readonly lines: number;
}

/** A record with quotes; null where the text ends before it does. */
function quotedRecord(text: string, from: number, last: boolean, line: number): Quoted | null {
  const cells: string[] = [];
  let lines = 1;
  for (let at = from; ; ) {
    const cell = text[at] === '"' ? quotedCell(text, at) : plainCell(text, at);
    if (cell === null) {
      if (last) throw new FileFault('catalogue.fileQuotes', { line });
      return null;
    }
    cells.push(cell.value);
    lines += cell.value.split('\n').length - 1;
    const stop = text.startsWith('\r\n', cell.next) ? cell.next + 1 : cell.next;
    if (stop >= text.length) return last ? { cells, next: text.length, lines } : null;
    if (text[stop] === '\n') return { cells, next: stop + 1, lines };
    // The two characters of a line end may come in two pieces.
    if (text[cell.next] === '\r' && cell.next === text.length - 1 && !last) return null;
    if (text[cell.next] !== ',') throw new FileFault('catalogue.fileQuotes', { line: line + lines - 1 });
    at = cell.next + 1;
  }
}

interface Cell {
  readonly value: string;
  /** Position of the character that ends it. */
  readonly next: number;
}

function quotedCell(text: string, from: number): Cell | null {
  for (let at = text.indexOf('"', from + 1); at !== -1; at = text.indexOf('"', at + 2)) {
    if (text[at + 1] === '"') continue;
    return { value: text.slice(from + 1, at).replaceAll('""', '"'), next: at + 1 };
  }
  return null;
}

/** A cell without quotes around it; quotes inside, as in `5" pipe`, are literal. */
function plainCell(text: string, from: number): Cell {
  let next = from;
  while (next < text.length && text[next] !== ',' && text[next] !== '\n') next++;
  const value = withoutReturn(text.slice(from, next));
  return { value, next: text[next] === '\n' ? from + value.length : next };
}

function withoutReturn(text: string): string {
  return text.endsWith('\r') ? text.slice(0, -1) : text;
}
