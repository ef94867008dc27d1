import iconv from 'iconv-lite';

/** Reads bytes as text, piece by piece; without a piece it ends, and says what was left. */
export interface Decoder {
  decode(chunk?: Uint8Array, options?: { readonly stream: boolean }): string;
}

/**
 * A decoder for an encoding, by any name that the web knows it by; with `fatal` it throws where bytes mean nothing in it. RangeError where
 * there is no such encoding. Windows-1252 is read by a library, since Node 20 reads it as Latin-1: `€` and quotation marks become control
 * characters (nodejs/node issue 56542).
 */
export function decoderOf(encoding: string, { fatal = false } = {}): Decoder {
  const decoder = new TextDecoder(encoding, { fatal });
  if (decoder.encoding !== 'windows-1252') return decoder;
  return {
    decode(chunk) {
      const text = chunk
        ? iconv.decode(Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength), 'windows-1252')
        : '';
      if (fatal && text.includes('\ufffd')) throw new TypeError('a byte without meaning in windows-1252');
      return text;
    },
  };
}
