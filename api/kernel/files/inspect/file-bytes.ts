/** The bytes of a file that can be read at any place; `end` is the place behind the last byte. */
export interface FileBytes {
  readonly size: number;
  read(start: number, end: number): Promise<Buffer>;
}

/** Bytes in memory, to be read in the same way. */
export function bytesIn(bytes: Buffer): FileBytes {
  return { size: bytes.length, read: async (start, end) => bytes.subarray(start, end) };
}
