import { readTime, TIME_FORMATS } from '../../schema/process/read-time.js';
import type { Sample } from './guess-encoding.js';

/** Possible formats of the times in a log, likeliest first, with some of these times. */
export interface TimeGuess {
  readonly formats: readonly string[];
  readonly samples: readonly Sample[];
}

const MOST_SAMPLES = 5;

/** Collects those times of a log that do not begin with the year, and finds the formats in which most of them are times. */
export function timeGuesser() {
  const samples: Sample[] = [];
  const counts = new Map<string, number>(TIME_FORMATS.slice(1).map((format) => [format, 0]));
  let odd = 0;
  return {
    note(line: number, text: string): void {
      odd++;
      if (samples.length < MOST_SAMPLES && !samples.some((sample) => sample.text === text))
        samples.push({ line, text });
      for (const [format, count] of counts) if (readTime(text, format) instanceof Date) counts.set(format, count + 1);
    },
    /** Null where no format reads half of them, so that they are no times. */
    guess(): TimeGuess | null {
      const likely = [...counts].filter(([, count]) => count * 2 > odd).sort(([, one], [, other]) => other - one);
      return likely.length === 0 ? null : { formats: likely.map(([format]) => format), samples };
    },
  };
}
