import { ID_PREFIX, type SubjectName } from '../../schema/common/ids.js';
import { randomBytes } from './random-bytes.js';

let lastMs = Number.NaN;
let inThatMs = 0;
/** The largest value of the 12-bit counter in rand_a; beyond it ids of one millisecond are in no order. */
const MOST_IN_ORDER = 0xfff;

/**
 * A UUIDv7 (RFC 9562 §5.7) as 32 hexadecimal digits: 48 bits of milliseconds, version, a counter of 12 bits, then random bits. The counter
 * (§6.2, method 1) keeps the entries of one act, which share a moment, in the order in which the act makes them.
 */
export function uuid7(at: Date): string {
  const ms = at.getTime();
  inThatMs = ms === lastMs ? Math.min(inThatMs + 1, MOST_IN_ORDER) : 0;
  lastMs = ms;
  const bytes = Buffer.from(randomBytes(16).buffer);
  bytes.writeUIntBE(ms, 0, 6);
  bytes.writeUInt16BE(0x7000 | inThatMs, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString('hex');
}

/** A new id of a kind of subject, for example `evt_0192…`. */
export function newId(subject: SubjectName, at: Date): string {
  return `${ID_PREFIX[subject]}_${uuid7(at)}`;
}

/** The smallest id that a subject made at a moment can have: ids begin with the millisecond at which they were made. */
export function firstIdAt(subject: SubjectName, at: Date): string {
  const ms = Math.min(Math.max(at.getTime(), 0), 2 ** 48 - 1);
  return `${ID_PREFIX[subject]}_${ms.toString(16).padStart(12, '0')}`;
}
