const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const NONE = 255;
const VALUES = new Uint8Array(128).fill(NONE);
for (let value = 0; value < 64; value++) VALUES[ALPHABET.charCodeAt(value)] = value;
const CODES = Array.from(ALPHABET, (digit) => digit.charCodeAt(0));
/** Digits of a hash of 32 bytes in base64. */
export const HASH_DIGITS = 44;
/** A shared array for the digits of a hash, the most frequent case: a new one for each would cost as much as computing the digits. */
const hashCodes = new Array<number>(HASH_DIGITS).fill(0);
const PADDING = '='.charCodeAt(0);
/** Most arguments of one call that every engine accepts; a multiple of four, so that pieces join without padding. */
const PIECE = 4_096;

/** Standard base64 with padding (RFC 4648 §4). */
export function toBase64(bytes: Uint8Array): string {
  const { length } = bytes;
  const codes = length === 32 ? hashCodes : new Array<number>(Math.ceil(length / 3) * 4);
  let to = 0;
  for (let at = 0; at < length; at += 3) {
    const word = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    codes[to] = CODES[word >> 18] ?? 0;
    codes[to + 1] = CODES[(word >> 12) & 63] ?? 0;
    codes[to + 2] = CODES[(word >> 6) & 63] ?? 0;
    codes[to + 3] = CODES[word & 63] ?? 0;
    to += 4;
  }
  if (length % 3 > 0) codes[codes.length - 1] = PADDING;
  if (length % 3 === 1) codes[codes.length - 2] = PADDING;
  // All digits in one call: joined one by one, the text would be a chain of pieces, to be copied when it is first compared.
  if (codes.length <= PIECE) return String.fromCharCode(...codes);
  let text = '';
  for (let at = 0; at < codes.length; at += PIECE) text += String.fromCharCode(...codes.slice(at, at + PIECE));
  return text;
}

/** Reads canonical base64 only: null for a wrong alphabet, wrong padding or unused bits that are not zero. */
export function fromBase64(text: string): Uint8Array | null {
  if (text.length % 4 !== 0) return null;
  const digits = text.endsWith('=') ? text.length - (text.endsWith('==') ? 2 : 1) : text.length;
  const bytes = new Uint8Array(Math.floor((digits * 3) / 4));
  let word = 0;
  let bits = 0;
  let to = 0;
  for (let at = 0; at < digits; at++) {
    const value = VALUES[text.charCodeAt(at)] ?? NONE;
    if (value === NONE) return null;
    word = ((word << 6) | value) & 0xffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes[to++] = (word >> bits) & 255;
  }
  return (word & ((1 << bits) - 1)) === 0 ? bytes : null;
}

/** Reads a base64 hash of 32 bytes; null for anything else. */
export function hashFromBase64(text: string): Uint8Array | null {
  const bytes = text.length === HASH_DIGITS ? fromBase64(text) : null;
  return bytes?.length === 32 ? bytes : null;
}

/** Whether a text is the canonical base64 of 32 bytes: 42 digits, one whose last two bits are zero, one '='. */
export function isHashText(text: string): boolean {
  return hashFromBase64(text) !== null;
}
