import { daysAfter } from '../../schema/kernel/calendar.js';
import type { AttachedFileRow } from '../../schema/kernel/files.js';

/** So many days before its last day a paper is named to its supplier. */
export const EARLY_DAYS = 30;

/** A paper whose validity ends soon, or has ended. */
export interface EndingPaper {
  readonly file: AttachedFileRow;
  readonly hasEnded: boolean;
}

/**
 * The papers of a supplier that end within 30 days or have ended, as of a business day (YYYY-MM-DD). A licence that a later one has replaced
 * is not among them. Certificates are of many kinds, and whether one replaces another is not known, so each counts.
 */
export function endingPapers(files: readonly AttachedFileRow[], today: string): EndingPaper[] {
  return files.flatMap((file) => {
    const { validUntil } = file;
    if (validUntil === null || validUntil > daysAfter(today, EARLY_DAYS) || isReplaced(file, files)) return [];
    return [{ file, hasEnded: validUntil < today }];
  });
}

function isReplaced(file: AttachedFileRow, files: readonly AttachedFileRow[]): boolean {
  return (
    file.kind === 'LICENCE' &&
    files.some(
      (other) =>
        other.kind === 'LICENCE' &&
        other.attachedAt > file.attachedAt &&
        (other.validUntil ?? '9') > (file.validUntil ?? ''),
    )
  );
}
