import type { EventLogRow } from '../../schema/process/event-log.js';
import { readTime, TIME_FORMATS } from '../../schema/process/read-time.js';
import { collectionOf } from '../kernel/database.js';

/** A time of a log as its file has it, of which somebody is asked how it is written; `_id` is the import's id and its place. */
export interface TimeSample {
  readonly _id: string;
  readonly logId: string;
  readonly line: number;
  readonly text: string;
}

/** The collection of times that somebody is asked about; operational. */
export const TIME_SAMPLES = 'import_times';

/** Times of a log that are not written year first, while it is asked how they are; none otherwise. */
export function timeSamplesOf({ _id, state, guessedTimeFormat, timeFormat }: EventLogRow): Promise<TimeSample[]> {
  if (state !== 'ASKED' || guessedTimeFormat === null || timeFormat !== null) return Promise.resolve([]);
  return collectionOf<TimeSample>(TIME_SAMPLES).find({ logId: _id }).sort({ _id: 1 }).toArray();
}

/** The formats in which these times are times, the likeliest first, with what they come to. */
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
