import { isTimeFormat, TIME_FORMATS } from '../../schema/process/read-time.js';
import { type Refusal, refuse } from '../kernel/refusal.js';

/** Why a format that somebody told is none; null where it is one, or none was told. */
export function timeFormatFault(format: string | null): Refusal | null {
  if (format === null || isTimeFormat(format)) return null;
  return refuse('BAD_USER_INPUT', 'process.timeFormatUnknown', ['timeFormat'], { known: TIME_FORMATS.join(', ') });
}
