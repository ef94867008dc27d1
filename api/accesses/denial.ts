import { z } from 'zod';

const denial = z.object({
  /** Person, act, why not and hour: `ref module.move kernel.roleMissing 2026-03-02T01`. */
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
  /** Refused and not yet in the trail. */
  pending: z.number(),
  /** Whether the first of the hour is in the trail. */
  recorded: z.boolean(),
});

/** `denials`: what was refused to somebody in an hour, until it is in the trail. */
export type Denial = z.infer<typeof denial>;

/** Where denials are counted. */
export const DENIALS = 'denials';

/** Reads a stored denial. */
export function parseDenial(stored: unknown): Denial {
  return denial.parse(stored);
}

/** The write that takes note of a denial's being in the trail; in the transaction that puts it there. */
export function written(stored: Denial) {
  return { into: DENIALS, put: { ...stored, pending: 0, recorded: true } };
}
