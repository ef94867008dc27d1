import type { FileEncoding } from '../../schema/catalogue/file-encodings.js';
import { type FileLine, recordSplitter } from './split-records.js';

/** Streams the records of a CSV file, its header among them. Throws FileFault where quotes don't match. */
export async function* readLines(bytes: AsyncIterable<Buffer>, encoding: FileEncoding): AsyncGenerator<FileLine[]> {
  // A byte order mark is taken off by the decoder.
  const decoder = new TextDecoder(encoding);
  const splitter = recordSplitter();
  for await (const chunk of bytes) yield splitter.push(decoder.decode(chunk, { stream: true }));
  yield splitter.push(decoder.decode());
  yield splitter.end();
}
