import { concatBytes } from './hash.js';
import { type Signer, signatureLine } from './note.js';

const encoder = new TextEncoder();
const TIME_BYTES = 8;

/**
 * A witness's signature line for a checkpoint (C2SP tlog-cosignature, `cosignature/v1`): 8 bytes of seconds since 1970,
 * then Ed25519 over `cosignature/v1\ntime <seconds>\n` and the checkpoint's body.
 */
export function cosign(body: string, seconds: number, signer: Signer): string {
  if (signer.key.type !== 'cosignature/v1') throw new TypeError('not a key for cosignatures');
  const time = new Uint8Array(TIME_BYTES);
  new DataView(time.buffer).setBigUint64(0, BigInt(seconds));
  return signatureLine(signer.key, concatBytes(time, signer.sign(cosignedMessage(body, seconds))));
}

/** The bytes that a cosignature signs. */
export function cosignedMessage(body: string, seconds: number): Uint8Array {
  return encoder.encode(`cosignature/v1\ntime ${seconds}\n${body}`);
}

/** The last second that an instant can express: the end of the year 9999. */
const LAST_SECOND = 253_402_300_799;

/** The parts of a cosignature, or null for a wrong length or a time beyond the year 9999. */
export function splitCosignature(bytes: Uint8Array): { seconds: number; signature: Uint8Array } | null {
  if (bytes.length !== TIME_BYTES + 64) return null;
  const seconds = Number(new DataView(bytes.buffer, bytes.byteOffset, TIME_BYTES).getBigUint64(0));
  return seconds <= LAST_SECOND ? { seconds, signature: bytes.subarray(TIME_BYTES) } : null;
}
