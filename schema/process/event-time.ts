const SHAPE =
  /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[T ](\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?)?\s*(Z|[+-]\d{2}:?\d{2})?$/i;

/** Logs that name no zone are taken to be from here. */
const HOME = '+08:00';

/** A time of a log: ISO 8601, or as spreadsheets write it; without a zone it is Beijing time. Null where it is none. */
export function eventTime(text: string): Date | null {
  const parts = SHAPE.exec(text.trim());
  if (!parts) return null;
  const [, year = '', month = '', day = '', hour = '0', minute = '0', second = '0', fraction = '', zone = HOME] = parts;
  const two = (part: string) => part.padStart(2, '0');
  const date = `${year}-${two(month)}-${two(day)}`;
  const offset = /^z$/i.test(zone) ? 'Z' : zone.replace(/^([+-]\d{2})(\d{2})$/, '$1:$2');
  const time = `${two(hour)}:${two(minute)}:${two(second)}.${fraction.slice(0, 3).padEnd(3, '0')}`;
  // Date.parse would take the 30th of February for the 2nd of March.
  if (Number.isNaN(Date.parse(date)) || new Date(`${date}T00:00:00Z`).toISOString().slice(0, 10) !== date) return null;
  const parsed = new Date(`${date}T${time}${offset}`);
  const inRange = parsed.getUTCFullYear() >= 1900 && parsed.getUTCFullYear() <= 2200;
  return !Number.isNaN(parsed.getTime()) && inRange ? parsed : null;
}
