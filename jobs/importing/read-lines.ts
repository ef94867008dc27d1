import type { FileEncoding } from '../../schema/catalogue/file-encodings.js';
import { decoderOf } from './decoder-of.js';
import { type FileLine, recordSplitter } from './split-records.js';

/** Streams the records of a CSV file, including its header. Throws FileFault where quotes do not match. */
export async function* readLines(bytes: AsyncIterable<Buffer>, encoding: FileEncoding): AsyncGenerator<FileLine[]> {
  // The decoder removes a byte order mark.
  const decoder = decoderOf(encoding);
  const splitter = recordSplitter();
  for await (const chunk of bytes) yield splitter.push(decoder.decode(chunk, { stream: true }));
  yield splitter.push(decoder.decode());
  yield splitter.end();
}
