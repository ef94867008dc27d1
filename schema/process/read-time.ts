import dayjs from 'dayjs';
import customParseFormat from 'dayjs/plugin/customParseFormat.js';
import utc from 'dayjs/plugin/utc.js';

dayjs.extend(customParseFormat);
dayjs.extend(utc);

/** Formats of times that have names; any other is given as a pattern such as `DD.MM.YYYY HH:mm`. */
export const TIME_FORMATS = ['year-first', 'day-first', 'month-first', 'epoch', 'epoch-ms', 'excel'] as const;

/** What is wrong with a text that should be a time: it is none, there is no such day or hour, or no log can be from that time. */
export type TimeFault = 'process.notATime' | 'process.noSuchTime' | 'process.timeOutOfRange';

/** The range of years in which things may have happened. */
export const TIME_RANGE = { from: 1900, to: 2200 } as const;

/** Logs that name no zone are assumed to be in Beijing time. */
const HOME_MS = 8 * 3_600_000;
const DAY_MS = 86_400_000;
/** Day 0 of spreadsheets. */
const EXCEL_ZERO = Date.UTC(1899, 11, 30);

/** Whether a format can be given: one of the names, or a pattern with year, month and day. */
export function isTimeFormat(format: string): boolean {
  if (TIME_FORMATS.some((name) => name === format)) return true;
  return /YY/.test(format) && /M/.test(format) && /D/.test(format);
}

/**
 * A time in a log, in the given format; null means year first. A text that begins with its year, as in ISO 8601 and Chinese, is read
 * whatever the format; without a zone it is Beijing time.
 */
export function readTime(text: string, format: string | null): Date | TimeFault {
  const typed = text.trim();
  switch (format) {
    case 'epoch':
      return /^\d{9,10}(\.\d+)?$/.test(typed) ? inRange(Number(typed) * 1000) : 'process.notATime';
    case 'epoch-ms':
      return /^\d{12,13}$/.test(typed) ? inRange(Number(typed)) : 'process.notATime';
    case 'excel':
      return /^\d{1,6}(\.\d+)?$/.test(typed) ? fromExcel(Number(typed)) : 'process.notATime';
    case null:
    case 'year-first':
    case 'day-first':
    case 'month-first':
      return readWritten(typed, format ?? 'year-first');
    default:
      return readPattern(typed, format);
  }
}

function fromExcel(days: number): Date | TimeFault {
  return inRange(EXCEL_ZERO + Math.round(days * (DAY_MS / 1000)) * 1000 - HOME_MS);
}

/** Only after an hour: the year in `01-03-2025` is no zone. */
const ZONE =
  /(?<=\d:\d{2}(?:[.,]\d+)?(?:\s?[AP]M)?)\s*(Z|UTC|GMT|(?:UTC|GMT)?[+-]\d{2}(?::?\d{2})?)(?:\[[\w/+-]+\])?$/i;
/** The day of the week beside a date says nothing new. */
const WEEKDAY =
  /\s*[（(]?(?:星期|礼拜|周)[一二三四五六日天][）)]?|\b(?:mon|tues?|wed|thu(?:rs)?|fri|sat|sun)(?:day|nesday|urday)?\.?,?\s+/i;
/** Times of day with full stops, as Oracle (`02.05.06.000 PM`) and DB2 (`2025-03-01-14.05.06`) write them. */
const STOPS = /^-?(\d{1,2})\.(\d{2})\.(\d{2})/;
const DATE = /^(\d{1,4})(?:\s*[-/.年]\s*|\s+)(\d{1,2})(?:\s*[-/.月]\s*|,?\s+)(\d{1,4})\s*[日号]?/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:[T ]?(\d{2})(\d{2})(\d{2})?)?$/;
const HALF = '上午|下午|凌晨|早上|早晨|中午|晚上|[AP]\\.?M\\.?';
const HOURS = new RegExp(
  `^[\\sT,]*(${HALF})?\\s*(\\d{1,2})(?:\\s*[:：时点]\\s*(\\d{1,2})(?:\\s*[:：分]\\s*(?:(\\d{1,2})(?:[.,](\\d{1,9}))?\\s*秒?)?)?)?\\s*[时点分]?\\s*(${HALF})?$`,
  'i',
);

interface Parts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly millisecond: number;
}

/** A time in digits: `2025-03-01T09:00:00Z`, `2025年3月1日 下午3:05`, and, where the order is given, `01.03.2025 2:05 PM`, `1-MAR-25`. */
function readWritten(typed: string, order: 'year-first' | 'day-first' | 'month-first'): Date | TimeFault {
  const compact = COMPACT.exec(typed);
  if (compact) return moment(partsOf(compact.slice(1).map(Number)), null);
  const zone = ZONE.exec(typed);
  const plain = monthsAsNumbers((zone ? typed.slice(0, zone.index) : typed).replace(WEEKDAY, ' ').trim(), order);
  const date = DATE.exec(plain);
  if (!date) return 'process.notATime';
  const [, one = '', two = '', three = ''] = date;
  const digits = one.length === 4 ? [one, two, three] : order === 'day-first' ? [three, two, one] : [three, one, two];
  if (one.length !== 4 && order === 'year-first') return 'process.notATime';
  const year = fullYear(digits[0] ?? '');
  const rest = plain.slice(date[0].length).trim().replace(STOPS, '$1:$2:$3');
  const hours = rest === '' ? [] : hoursOf(rest);
  if (year === null || hours === null) return 'process.notATime';
  return moment(partsOf([year, Number(digits[1]), Number(digits[2]), ...hours]), zone?.[1] ?? null);
}

/** `25` -> 2025, `99` -> 1999, as POSIX and the patterns of dayjs have it; null where it is no year. */
function fullYear(digits: string): number | null {
  if (digits.length === 4) return Number(digits);
  if (digits.length !== 2) return null;
  return Number(digits) + (Number(digits) > 68 ? 1900 : 2000);
}

/** Hour, minute, second and milliseconds; null where they are invalid. An hour that does not fit its half of the day is one that is not there. */
function hoursOf(rest: string): number[] | null {
  const found = HOURS.exec(rest);
  if (!found) return null;
  const [whole, before, hour = '', minute, second = '0', fraction = '', after] = found;
  const half = (before ?? after ?? '').replaceAll('.', '').toUpperCase();
  // A number alone is no time of day.
  if (minute === undefined && half === '' && !/[时点]/.test(whole)) return null;
  return [hourOf(Number(hour), half), Number(minute ?? 0), Number(second), Number(fraction.slice(0, 3).padEnd(3, '0'))];
}

function hourOf(hour: number, half: string): number {
  if (half === '') return hour;
  // 晚上12点 is midnight, of which day nobody can tell, and 晚上1点 is past it.
  if (half === '晚上' && (hour < 5 || hour === 12)) return NO_HOUR;
  const isLate = ['下午', '晚上', 'PM'].includes(half) || (half === '中午' && hour < 10);
  if (isLate) return hour < 12 ? hour + 12 : hour;
  if (half === '中午') return hour;
  return hour > 12 ? NO_HOUR : hour % 12;
}

const NO_HOUR = 99;

/** Hours that nobody can tell of an evening. */
const LATE_MISFIT = /晚上\s*0?(?:12|[0-4])(?!\d)/;

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** `1-MAR-25` -> `1-3-25`, `Mar 1, 2025` -> `3 1, 2025`; only where the order is given, since a year of two digits may be a day. */
function monthsAsNumbers(plain: string, order: string): string {
  if (order === 'year-first') return plain;
  return plain.replace(/\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?/i, (_, name: string) =>
    String(MONTHS.indexOf(name.toLowerCase()) + 1),
  );
}

function partsOf([
  year = 0,
  month = 0,
  day = 0,
  hour = 0,
  minute = 0,
  second = 0,
  millisecond = 0,
]: readonly number[]): Parts {
  const or0 = (value: number) => (Number.isNaN(value) ? 0 : value);
  return { year, month, day, hour: or0(hour), minute: or0(minute), second: or0(second), millisecond };
}

/** The moment of an existing day and hour. */
function moment({ year, month, day, hour, minute, second, millisecond }: Parts, zone: string | null): Date | TimeFault {
  const start = new Date(Date.UTC(year, month - 1, day));
  start.setUTCFullYear(year, month - 1, day);
  // Date.UTC would turn the 30th of February into the 2nd of March.
  const isThere = start.getUTCMonth() === month - 1 && start.getUTCDate() === day;
  // The end of a day, as ISO 8601 and SAP write it.
  const isEnd = hour === 24 && minute === 0 && second === 0 && millisecond === 0;
  const offset = zone === null ? HOME_MS : offsetOf(zone);
  if (!isThere || (hour > 23 && !isEnd) || minute > 59 || second > 59 || offset === null) return 'process.noSuchTime';
  return inRange(start.getTime() + ((hour * 60 + minute) * 60 + second) * 1000 + millisecond - offset);
}

/** How far a zone is ahead of UTC, in milliseconds; null where there is none so far. */
function offsetOf(zone: string): number | null {
  const found = /([+-])(\d{2})(?::?(\d{2}))?$/.exec(zone);
  if (!found) return 0;
  const [, sign, hours, minutes = '0'] = found;
  if (Number(hours) > 14 || Number(minutes) > 59) return null;
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
}

/** A time read by a given pattern in the notation of dayjs; AM and PM may be in Chinese. */
function readPattern(typed: string, pattern: string): Date | TimeFault {
  const zone = /Z/.test(pattern) ? null : ZONE.exec(typed);
  const plain = (zone ? typed.slice(0, zone.index) : typed)
    .replace(/上午|凌晨|早上|早晨/, 'AM')
    .replace(/下午|晚上|中午/, 'PM')
    .replace(/\b[a-z]{3}\b/gi, (name) => (MONTHS.includes(name.toLowerCase()) ? capitalised(name) : name));
  // Characters that mean nothing to dayjs have to stand in brackets.
  const escaped = pattern.replace(/[年月日时点分秒]/g, '[$&]');
  const read = dayjs.utc(plain, escaped, !/Z/.test(pattern));
  if (!read.isValid()) return 'process.notATime';
  const offset = /Z/.test(pattern) ? 0 : zone?.[1] ? offsetOf(zone[1]) : HOME_MS;
  if (offset === null || LATE_MISFIT.test(typed)) return 'process.noSuchTime';
  return inRange(read.valueOf() - offset);
}

function capitalised(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1).toLowerCase();
}

function inRange(time: number): Date | TimeFault {
  const read = new Date(time);
  const year = read.getUTCFullYear();
  return year >= TIME_RANGE.from && year <= TIME_RANGE.to ? read : 'process.timeOutOfRange';
}
