import type { Refusal } from './refusal.js';

/** Carries a refusal out of an act's transaction, which it rolls back. */
export class Refused extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.key);
  }
}
