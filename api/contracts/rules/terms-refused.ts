import { type Refusal, refuse } from '../../kernel/refusal.js';

/** Why the terms of a contract are not acceptable; null where they are. */
export function termsRefused({ validFrom, validTo }: { validFrom: string; validTo: string }): Refusal | null {
  return validTo < validFrom ? refuse('RULE', 'contracts.validToBeforeFrom', ['validTo']) : null;
}
