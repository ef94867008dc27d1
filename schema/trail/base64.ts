const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const NONE = 255;
const VALUES = new Uint8Array(128).fill(NONE);
for (let value = 0; value < 64; value++) VALUES[ALPHABET.charCodeAt(value)] = value;
/** The two digits of each 12 bits: twice as quick as digit by digit. */
const PAIRS = Array.from({ length: 4096 }, (_, bits) => ALPHABET.charAt(bits >> 6) + ALPHABET.charAt(bits & 63));

/** Standard base64 with padding (RFC 4648 §4). */
export function toBase64(bytes: Uint8Array): string {
  let text = '';
  const { length } = bytes;
  for (let at = 0; at < length; at += 3) {
    const word = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    text += PAIRS[word >> 12];
    if (at + 2 < length) text += PAIRS[word & 4095];
    else text += at + 1 < length ? `${ALPHABET.charAt((word >> 6) & 63)}=` : '==';
  }
  return text;
}

/** Reads canonical base64 only: wrong alphabet, wrong padding or unused bits that are not zero give null. */
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
  return isHashText(text) ? fromBase64(text) : null;
}

/** Whether a text is the canonical base64 of 32 bytes: 42 digits, one whose last two bits are zero, one '='. */
export function isHashText(text: string): boolean {
  return /^[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=$/.test(text);
}
