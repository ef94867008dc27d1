import { z } from 'zod';

const denial = z.object({
  /** Person, act, reason and hour: `ref module.move kernel.roleMissing 2026-03-02T01`. */
  _id: z.string(),
  accountId: z.string(),
  act: z.string(),
  about: z.string().nullable(),
  refusal: z.string(),
  refusalParams: z.record(z.string(), z.string()),
  firstAt: z.date(),
  lastAt: z.date(),
  /** When the hour is over. */
  endsAt: z.date(),
  /** Number of refusals that are not in the trail yet. */
  pending: z.number(),
  /** Whether the first refusal of the hour is in the trail. */
  recorded: z.boolean(),
});

/** `denials`: refusals to one person within an hour, until they are in the trail. */
export type Denial = z.infer<typeof denial>;

/** The collection in which denials are counted. */
export const DENIALS = 'denials';

/** Reads a stored denial. */
export function parseDenial(stored: unknown): Denial {
  return denial.parse(stored);
}

/** The write that records that a denial is in the trail; made in the transaction that puts it there. */
export function written(stored: Denial) {
  return { into: DENIALS, put: { ...stored, pending: 0, recorded: true } };
}
