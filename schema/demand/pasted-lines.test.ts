import { describe, expect, it } from '@jest/globals';
import { pastedLines } from './pasted-lines.js';

const read = (text: string) =>
  pastedLines(text.split('\n').map((row) => row.split('\t'))).map(
    ({ number, quantity, estimatedPrice, neededOn, unreadDay }) =>
      [number, quantity, estimatedPrice, neededOn, ...(unreadDay === null ? [] : [`? ${unreadDay}`])].join(' | '),
  );

describe('rows pasted from a spreadsheet', () => {
  it.each([
    ['number and quantity', 'QT-1\t20\nQT-2\t5', ['QT-1 | 20 |  | ', 'QT-2 | 5 |  | ']],
    ['numbers alone', 'QT-1\nQT-2', ['QT-1 |  |  | ', 'QT-2 |  |  | ']],
    ['quantity, price and day by what they hold', 'QT-1\t20\t1.5\t2026-03-05', ['QT-1 | 20 | 1.5 | 2026-03-05']],
    ['a day before the price', 'QT-1\t20\t2026/3/5\t1.5', ['QT-1 | 20 | 1.5 | 2026-03-05']],
    ['names and units, which are passed over', 'QT-1\t制动鼓\t20\t件\t1.5', ['QT-1 | 20 | 1.5 | ']],
    ['a header in any order', '数量\t需用日期\t零件号\n20\t2026年3月5日\tQT-1', ['QT-1 | 20 |  | 2026-03-05']],
    [
      'an English header',
      'Part No.\tQty\tUnit price\tNeeded by\nQT-1\t20\t1.5\t20260305',
      ['QT-1 | 20 | 1.5 | 2026-03-05'],
    ],
    ['a header with units', '零件号\t数量（件）\t单价（元）\nQT-1\t20\t1.5', ['QT-1 | 20 | 1.5 | ']],
    ['a title above the header', '一季度采购需求\n\n零件号\t数量\nQT-1\t20', ['QT-1 | 20 |  | ']],
    ['empty rows', 'QT-1\t20\n\t\n\nQT-2\t5', ['QT-1 | 20 |  | ', 'QT-2 | 5 |  | ']],
    ['full-width digits and thousands marks', 'QT-1\t１,200\t¥ 1,234.50', ['QT-1 | 1200 | 1234.50 | ']],
    [
      'decimal commas, which stay as typed',
      'QT-1\t20\t1,5\nQT-2\t20\t1.5\nQT-3\t9\t2.5',
      ['QT-1 | 20 | 1,5 | ', 'QT-2 | 20 | 1.5 | ', 'QT-3 | 9 | 2.5 | '],
    ],
    [
      'cells that are no number',
      'QT-1\tabout 20\nQT-2\t5\nQT-3\t6',
      ['QT-1 | about 20 |  | ', 'QT-2 | 5 |  | ', 'QT-3 | 6 |  | '],
    ],
    ['part numbers of digits', '301\t20\n302\t5', ['301 | 20 |  | ', '302 | 5 |  | ']],
    ['rows of different lengths', 'QT-1\nQT-2\t5\t1.5', ['QT-1 |  |  | ', 'QT-2 | 5 | 1.5 | ']],
  ])('%s', (_, text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each(['下周', '3/4/2026', '2026-02-30', '45000'])('a day that is written %s is not read, and said', (typed) => {
    expect(read(`零件号\t需用日期\nQT-1\t${typed}`)).toEqual([`QT-1 |  |  |  | ? ${typed}`]);
  });

  it.each([
    ['2026-3-5', '2026-03-05'],
    ['2026.03.05', '2026-03-05'],
    ['２０２６/３/５', '2026-03-05'],
    ['2026-03-05 00:00:00', '2026-03-05'],
  ])('a day that is written %s is %s', (typed, day) => {
    expect(read(`part\tdate\nQT-1\t${typed}`)).toEqual([`QT-1 |  |  | ${day}`]);
  });
});
