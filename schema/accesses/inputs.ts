import { z } from 'zod';
import { command, day, id, longText, rev, text } from '../kernel/inputs.js';

/** Whoever wants to see a whole bank account says what for. */
export const revealBankAccountInput = command({ supplierId: id, reason: longText(500) });

/** Which mail's link is to be seen, and what for. */
export const revealMailLinkInput = command({ mailId: id, reason: longText(500) });

/** A file that a purchase was taken out as: by whoever asked for it here, or on the command line by an account of that machine. */
export const exportBundleInput = command({
  purchaseId: id,
  sha256: z.string('input.required').regex(/^[0-9a-f]{64}$/, 'input.id'),
  operator: text(200).optional(),
  accountId: id.optional(),
  kind: z.enum(['BUNDLE', 'FILE', 'STATE']).optional(),
});

/** Entries that were taken out as an event log, of one purchase or of all, on the command line. */
export const exportEventLogInput = command({
  purchaseId: id.nullable(),
  sha256: z.string('input.required').regex(/^[0-9a-f]{64}$/, 'input.id'),
  operator: text(200),
});

/** Whose day is to be read, and what for. */
export const readPersonDayInput = command({ accountId: id, day, reason: longText(500) });

/** Whose documents are to be held against the trail. */
export const auditStateInput = command({ purchaseId: id });

/** The first denial of an hour. `denial` is its id among the denials. */
export const recordAttemptInput = command({ denial: text(300) });

/** Those that came after it. */
export const countAttemptsInput = command({ rev, attemptId: id });
