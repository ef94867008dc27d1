import { type Refusal, refuse } from '../../kernel/refusal.js';

/** Why the terms of a contract can't stand; null where they can. */
export function termsRefused({ validFrom, validTo }: { validFrom: string; validTo: string }): Refusal | null {
  return validTo < validFrom ? refuse('RULE', 'contracts.validToBeforeFrom', ['validTo']) : null;
}
