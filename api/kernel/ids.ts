import { ID_PREFIX, type SubjectName } from '../../schema/common/ids.js';
import { randomBytes } from './random-bytes.js';

/** A UUIDv7 (RFC 9562 §5.7) as 32 hexadecimal digits: 48 bits of milliseconds, version, then random bits. */
export function uuid7(at: Date): string {
  const bytes = Buffer.from(randomBytes(16).buffer);
  bytes.writeUIntBE(at.getTime(), 0, 6);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x70, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString('hex');
}

/** A new id of a kind of subject, for example `evt_0192…`. */
export function newId(subject: SubjectName, at: Date): string {
  return `${ID_PREFIX[subject]}_${uuid7(at)}`;
}
