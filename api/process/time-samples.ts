import type { EventLogRow } from '../../schema/process/event-log.js';
import { readTime, TIME_FORMATS } from '../../schema/process/read-time.js';
import { collectionOf } from '../kernel/database.js';

/** A time in a log as written in its file, whose format somebody is asked about; `_id` is made of the import's id and its place. */
export interface TimeSample {
  readonly _id: string;
  readonly logId: string;
  readonly line: number;
  readonly text: string;
}

/** The collection of times whose format is asked about; operational. */
export const TIME_SAMPLES = 'import_times';

/** Times of a log that do not begin with the year, while their format is asked about; empty otherwise. */
export function timeSamplesOf({ _id, state, guessedTimeFormat, timeFormat }: EventLogRow): Promise<TimeSample[]> {
  if (state !== 'ASKED' || guessedTimeFormat === null || timeFormat !== null) return Promise.resolve([]);
  return collectionOf<TimeSample>(TIME_SAMPLES).find({ logId: _id }).sort({ _id: 1 }).toArray();
}

/** The formats in which these are valid times, likeliest first, with the resulting times. */
export async function timeFormatsOf(log: EventLogRow) {
  const samples = await timeSamplesOf(log);
  const read = TIME_FORMATS.map((format) => ({
    format,
    samples: samples.flatMap(({ line, text }) => {
      const time = readTime(text, format);
      return time instanceof Date ? [{ line, text, time }] : [];
    }),
  }));
  const likely = read.filter((one) => one.samples.length > 0);
  return likely.sort(
    (one, other) =>
      Number(other.format === log.guessedTimeFormat) - Number(one.format === log.guessedTimeFormat) ||
      other.samples.length - one.samples.length,
  );
}
