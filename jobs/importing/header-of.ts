import { FileFault } from './file-fault.js';
import type { FileLine } from './split-records.js';

/** Titles and blank rows above a header are no more than these. */
const MOST_ABOVE = 20;

/**
 * What `read` makes of the header, which is the first record. Where that is none but one of the next is, the cause is what stands above it,
 * such as a title: FileFault with its line. Otherwise throws what `read` says of the first.
 */
export function headerOf<H>(records: readonly FileLine[], read: (cells: readonly string[]) => H): H {
  const [first, ...next] = records;
  try {
    return read(first?.cells ?? []);
  } catch (fault) {
    const below = next.slice(0, MOST_ABOVE).find(({ cells }) => isHeader(cells, read));
    if (below) throw new FileFault('catalogue.fileHeaderBelow', { line: below.line });
    throw fault;
  }
}

function isHeader(cells: readonly string[], read: (cells: readonly string[]) => unknown): boolean {
  try {
    read(cells);
    return true;
  } catch (error) {
    if (error instanceof FileFault) return false;
    throw error;
  }
}
