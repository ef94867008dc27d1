import { isTimeFormat, TIME_FORMATS } from '../../schema/process/read-time.js';
import { type Refusal, refuse } from '../kernel/refusal.js';

/** Why a format that somebody named is invalid; null where it is valid, or none was named. */
export function timeFormatFault(format: string | null): Refusal | null {
  if (format === null || isTimeFormat(format)) return null;
  return refuse('BAD_USER_INPUT', 'process.timeFormatUnknown', ['timeFormat'], { known: TIME_FORMATS.join(', ') });
}
