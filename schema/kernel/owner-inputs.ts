import { id, instant, longText } from './inputs.js';

/** Handing over: to whom, and why. */
export const handOverFields = { accountId: id, reason: longText(1_000) };

/** Taking over: why the owner cannot do it. */
export const takeOverFields = { reason: longText(1_000) };

/** Appointing a deputy: whom, and from when until when; from now on where that is left out. */
export const deputyFields = {
  accountId: id,
  from: instant.nullish().transform((value) => value ?? null),
  until: instant,
};
