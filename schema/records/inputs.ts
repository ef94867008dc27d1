import { z } from 'zod';
import { command, id, instant, longText, rev, text } from '../kernel/inputs.js';

const erasure = { rev, erasureId: id };

/** Whose personal values are to go, and on what ground. */
export const requestErasureInput = command({ accountId: id, reason: longText(2_000) });

/** Approving says nothing more. */
export const approveErasureInput = command(erasure);

/** Refusing needs a reason. */
export const refuseErasureInput = command({ ...erasure, reason: longText(2_000) });

/** What a job has found: the entries whose openings go, and the purchases whose files are kept until their time is over. */
export const eraseOpeningsInput = command({
  ...erasure,
  /** The person's accounts at the versions that the entries were looked up for. */
  accounts: z.array(z.strictObject({ id, rev })).min(1).max(100),
  entries: z
    .array(z.strictObject({ id: text(100), salt: z.boolean(), reason: z.boolean() }))
    .max(10_000, 'records.tooMuch'),
  kept: z
    .array(z.strictObject({ id, entries: z.int().min(1), until: instant.nullable() }))
    .max(10_000, 'records.tooMuch'),
});

/** How many openings are without these values now. */
export const completeErasureInput = command({ ...erasure, erasedEntries: z.int().min(0) });

/** A hold is on a person or on a purchase, never on both or on nothing. */
export const placeHoldInput = command({
  accountId: id.nullish().transform((value) => value ?? null),
  purchaseId: id.nullish().transform((value) => value ?? null),
  reason: longText(2_000),
});

/** Lifting needs a reason. */
export const liftHoldInput = command({ rev, legalHoldId: id, reason: longText(2_000) });
