// Slicing by four: a table for each byte of a word, so that four bytes are processed at once.
const TABLES = Array.from({ length: 4 }, () => new Uint32Array(256));
const [FIRST = new Uint32Array(256), SECOND = FIRST, THIRD = FIRST, FOURTH = FIRST] = TABLES;
for (let byte = 0; byte < 256; byte++) {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  FIRST[byte] = value;
}
for (let byte = 0; byte < 256; byte++)
  for (let at = 1; at < 4; at++) {
    const before = TABLES[at - 1]?.[byte] ?? 0;
    const table = TABLES[at];
    if (table) table[byte] = (before >>> 8) ^ (FIRST[before & 255] ?? 0);
  }

/** The CRC-32 of a file in a zip (ISO 3309). It guards against accidents; hashes guard against people. */
export function crc32(bytes: Uint8Array): number {
  const whole = bytes.length - (bytes.length % 4);
  let crc = 0xffffffff;
  for (let at = 0; at < whole; at += 4) {
    crc ^= at4(bytes, at);
    crc =
      (FOURTH[crc & 255] ?? 0) ^
      (THIRD[(crc >>> 8) & 255] ?? 0) ^
      (SECOND[(crc >>> 16) & 255] ?? 0) ^
      (FIRST[crc >>> 24] ?? 0);
  }
  for (let at = whole; at < bytes.length; at++) crc = (crc >>> 8) ^ (FIRST[(crc ^ (bytes[at] ?? 0)) & 255] ?? 0);
  return (crc ^ 0xffffffff) >>> 0;
}

function at4(bytes: Uint8Array, at: number): number {
  return (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8) | ((bytes[at + 2] ?? 0) << 16) | ((bytes[at + 3] ?? 0) << 24);
}
