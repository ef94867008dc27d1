import type { IndexDescription } from 'mongodb';
import { z } from 'zod';
import { LOG_RULES } from '../trail/index.js';

/** The collection of exports while they are asked for, made and fetched; operational. */
export const EXPORTS = 'exports';

const shape = z.object({
  _id: z.string(),
  accountId: z.string(),
  purchaseId: z.string(),
  kind: z.enum(['FILE', 'BUNDLE', 'BUNDLE_WITH_FILES']),
  state: z.enum(['WAITING', 'RUNNING', 'DONE', 'FAILED']),
  done: z.number(),
  total: z.number().nullable(),
  fileId: z.string().nullable(),
  fileName: z.string().nullable(),
  bytes: z.number().nullable(),
  sha256: z.string().nullable(),
  messageKey: z.string().nullable(),
  /** Where the database was found to differ from the bytes of the entries: rule and place, in the words of `records.audit`. */
  differences: z.array(z.object({ rule: z.enum(LOG_RULES), place: z.string() })),
  attempts: z.number(),
  /** Until when the worker that makes it counts as alive. */
  leaseUntil: z.date().nullable(),
  askedAt: z.date(),
  /** When the file is removed; the record is removed with it. */
  expiresAt: z.date(),
});

/** The export of a purchase for somebody. */
export type StoredExport = z.infer<typeof shape>;

/** How long a finished file can be fetched. */
export const KEPT_MS = 86_400_000;

/** How long a record outlives its file, so that failed exports can still be seen. */
export const REMEMBERED_MS = 7 * KEPT_MS;

/** A stored record as an export. */
export function parseExportRow(stored: unknown): StoredExport {
  return shape.parse(stored);
}

/** Indexes of the exports. What is due is judged by the platform's clock, so no index has MongoDB remove rows by its own. */
export const exportIndexes: Readonly<Record<string, readonly IndexDescription[]>> = {
  [EXPORTS]: [
    { key: { accountId: 1, purchaseId: 1, _id: -1 }, name: 'own' },
    { key: { state: 1, expiresAt: 1 }, name: 'due' },
  ],
};
