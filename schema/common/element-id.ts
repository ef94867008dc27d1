import { OPERATIONAL_PREFIX } from './ids.js';

/** The number of the line that an id in a document belongs to: `l3` and, of a difference of that line, `l3-price`; null for all others. */
export function lineOfId(id: string): string | null {
  return /^l(\d+)(?:-[a-z]+)?$/.exec(id)?.[1] ?? null;
}

/** Whether an id in a document is that of an attached file, whose name stands beside it. */
export function isFileId(id: string): boolean {
  return id.startsWith(`${OPERATIONAL_PREFIX.AttachedFile}_`);
}
