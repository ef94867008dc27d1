import { describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { FileFault } from './file-fault.js';
import { recordSplitter } from './split-records.js';

function split(pieces: readonly string[]): { line: number; cells: readonly string[] }[] {
  const splitter = recordSplitter();
  return [...pieces.flatMap((piece) => splitter.push(piece)), ...splitter.end()];
}

const cellsOf = (text: string) => split([text]).map(({ cells }) => cells);

describe('recordSplitter', () => {
  it.each([
    [
      'a,b\nc,d\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'a,b\r\nc,d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'a,\n\n\r\n,b',
      [
        ['a', ''],
        ['', 'b'],
      ],
    ],
    [
      '"a,1","b""q"\r\n"",x',
      [
        ['a,1', 'b"q'],
        ['', 'x'],
      ],
    ],
    [
      '"a\r\nb",c\nd,5" pipe\n',
      [
        ['a\r\nb', 'c'],
        ['d', '5" pipe'],
      ],
    ],
    ['', []],
  ])('recordSplitter splits %j', (text, cells) => {
    expect(cellsOf(text)).toEqual(cells);
  });

  it('recordSplitter names the line on which a record begins', () => {
    expect(split(['h\n"a\nb"\n\nc\r\n"d\r\ne"\r\nf']).map(({ line }) => line)).toEqual([1, 2, 5, 6, 8]);
  });

  it.each([
    ['a\n"b"c\n', 2],
    ['a\nb,"c\n\n', 2],
    [`"${'x'.repeat(200_000)}`, 1],
  ])('recordSplitter refuses quotes that do not match: %#', (text, line) => {
    let fault: unknown;
    try {
      split([text]);
    } catch (error) {
      fault = error;
    }
    expect(fault).toBeInstanceOf(FileFault);
    expect(fault).toMatchObject({ key: 'catalogue.fileQuotes', params: { line } });
  });

  it('recordSplitter reads what csv-parse reads, however the text is cut into pieces', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '汽', ',', '"', '\n', '\r\n', ' '), maxLength: 6 });
    const written = cell.map((text) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text));
    const table = fc.array(fc.array(written, { minLength: 2, maxLength: 4 }), { maxLength: 6 });
    const file = fc.tuple(table, fc.constantFrom('\n', '\r\n'), fc.boolean());
    fc.assert(
      fc.property(file, fc.array(fc.nat(60), { maxLength: 8 }), ([rows, end, closed], cuts) => {
        const text = rows.map((row) => row.join(',')).join(end) + (closed && rows.length > 0 ? end : '');
        const places = [0, ...cuts.filter((cut) => cut < text.length).sort((a, b) => a - b), text.length];
        const pieces = places.map((place, index) => text.slice(place, places[index + 1] ?? text.length));
        const options = { relax_column_count: true, skip_empty_lines: true, record_delimiter: ['\r\n', '\n'] };
        expect(split(pieces).map(({ cells }) => cells)).toEqual(parse(text, options));
      }),
      { numRuns: 2000 },
    );
  });
});
