import { describe, expect, it } from '@jest/globals';
import { isTimeFormat, readTime } from './read-time.js';

const shown = (text: string, format: string | null) => {
  const read = readTime(text, format);
  return read instanceof Date ? read.toISOString() : read;
};

describe('readTime', () => {
  it.each([
    ['2025-03-01T09:00:00Z', '2025-03-01T09:00:00.000Z'],
    ['2025-03-01T09:00:00.1234567+01:00', '2025-03-01T08:00:00.123Z'],
    ['2025-03-01 09:00:00 +0800', '2025-03-01T01:00:00.000Z'],
    ['2025/3/1 9:05', '2025-03-01T01:05:00.000Z'],
    ['2025.03.01 09:05:07,5', '2025-03-01T01:05:07.500Z'],
    ['2025-03-01', '2025-02-28T16:00:00.000Z'],
    ['2025年3月1日', '2025-02-28T16:00:00.000Z'],
    ['2025年3月1日 14时05分', '2025-03-01T06:05:00.000Z'],
    ['2025年03月01日14:05:06', '2025-03-01T06:05:06.000Z'],
    ['2025年3月1日 下午3:05', '2025-03-01T07:05:00.000Z'],
    ['2025-03-01 上午 9:05:06', '2025-03-01T01:05:06.000Z'],
    ['2025-03-01 上午12:05', '2025-02-28T16:05:00.000Z'],
    ['2025/3/1 中午12:30', '2025-03-01T04:30:00.000Z'],
    ['2025-03-01 晚上8:05', '2025-03-01T12:05:00.000Z'],
    ['2025-03-01 24:00', '2025-03-01T16:00:00.000Z'],
    ['20250301 240000', '2025-03-01T16:00:00.000Z'],
    ['2025-03-01 02:05 PM', '2025-03-01T06:05:00.000Z'],
    ['2025-03-01T09:00:00+08', '2025-03-01T01:00:00.000Z'],
    ['2025-03-01T09:00:00+08:00[Asia/Shanghai]', '2025-03-01T01:00:00.000Z'],
    ['2025年3月1日星期六 9:05', '2025-03-01T01:05:00.000Z'],
    ['2025-03-01（周六） 9:05', '2025-03-01T01:05:00.000Z'],
    ['2025-03-01-14.05.06.120000', '2025-03-01T06:05:06.120Z'],
    ['20250301', '2025-02-28T16:00:00.000Z'],
    ['20250301 140506', '2025-03-01T06:05:06.000Z'],
  ])('%s, which begins with the year, is read without a format', (text, time) => {
    expect(shown(text, null)).toBe(time);
    expect(shown(text, 'day-first')).toBe(time);
  });

  it.each([
    ['day-first', '01/03/2025', '2025-02-28T16:00:00.000Z'],
    ['day-first', '01.03.2025 14:05:06', '2025-03-01T06:05:06.000Z'],
    ['day-first', '1/3/25 2:05 pm', '2025-03-01T06:05:00.000Z'],
    ['day-first', '01-03-2025', '2025-02-28T16:00:00.000Z'],
    ['day-first', '01-03-2025 09:05:06+01:00', '2025-03-01T08:05:06.000Z'],
    ['day-first', '01-MAR-25 02:05', '2025-02-28T18:05:00.000Z'],
    ['day-first', '01-MAR-25 02.05.06.000000000 PM', '2025-03-01T06:05:06.000Z'],
    ['day-first', 'Sat, 01 Mar 2025 09:00:00 GMT', '2025-03-01T09:00:00.000Z'],
    ['day-first', '1/3/99', '1999-02-28T16:00:00.000Z'],
    ['day-first', '1/3/68', '2068-02-29T16:00:00.000Z'],
    ['DD.MM.YY', '01.03.99', '1999-02-28T16:00:00.000Z'],
    ['month-first', 'Saturday, March 1, 2025 9:05 AM', '2025-03-01T01:05:00.000Z'],
    ['month-first', '03/01/2025 02:05:06 PM', '2025-03-01T06:05:06.000Z'],
    ['month-first', 'Mar 1, 2025 12:05 AM', '2025-02-28T16:05:00.000Z'],
    ['epoch', '1740790800', '2025-03-01T01:00:00.000Z'],
    ['epoch-ms', '1740790800123', '2025-03-01T01:00:00.123Z'],
    ['excel', '45717.375', '2025-03-01T01:00:00.000Z'],
    ['excel', '45717', '2025-02-28T16:00:00.000Z'],
    ['DD.MM.YYYY HH-mm', '01.03.2025 09-05', '2025-03-01T01:05:00.000Z'],
    ['YYYY年M月D日 Ah:mm', '2025年3月1日 下午3:05', '2025-03-01T07:05:00.000Z'],
    ['DD-MMM-YYYY', '01-MAR-2025', '2025-02-28T16:00:00.000Z'],
  ])('as %s, %s is read', (format, text, time) => expect(shown(text, format)).toBe(time));

  it.each([
    [null, '', 'process.notATime'],
    [null, 'yesterday', 'process.notATime'],
    [null, '2025-W10-3', 'process.notATime'],
    [null, '2025-060', 'process.notATime'],
    [null, '2025-03-30 02:30 CET', 'process.notATime'],
    [null, '2025-03-01 24:00:01', 'process.noSuchTime'],
    [null, '2025-03-01 09:00:00+25:00', 'process.noSuchTime'],
    [null, '2025-03-01 晚上12:30', 'process.noSuchTime'],
    [null, '2025-03-01 晚上1:30', 'process.noSuchTime'],
    ['YYYY-MM-DD Ah:mm', '2025-03-01 晚上12:30', 'process.noSuchTime'],
    [null, '01/03/2025', 'process.notATime'],
    [null, '25-03-01', 'process.notATime'],
    [null, '2025-03-01 9', 'process.notATime'],
    [null, '2025-02-30T00:00:00Z', 'process.noSuchTime'],
    [null, '2025-13-01', 'process.noSuchTime'],
    [null, '2025-03-01T25:00:00Z', 'process.noSuchTime'],
    [null, '2025-03-01 14:05 AM', 'process.noSuchTime'],
    [null, '0001-01-01', 'process.timeOutOfRange'],
    [null, '9999-12-31', 'process.timeOutOfRange'],
    ['month-first', '25/03/2025', 'process.noSuchTime'],
    ['excel', '900000', 'process.timeOutOfRange'],
    ['epoch', '45717', 'process.notATime'],
    ['DD.MM.YYYY', '31.02.2025', 'process.notATime'],
  ])('as %s, %j is %s', (format, text, fault) => expect(shown(text, format)).toBe(fault));

  it.each([
    ['day-first', true],
    ['DD.MM.YYYY', true],
    ['HH:mm', false],
    ['whatever', false],
  ])('%s can be given as a format: %s', (format, can) => expect(isTimeFormat(format)).toBe(can));
});
