import type { ContractRow } from '../../contracts/index.js';
import { type Refusal, refuse } from '../../kernel/refusal.js';

/** Why nothing can be ordered under a contract on a day: it is not in force yet, no longer, or was ended. Null where it is in force. */
export function outOfTerm(
  { state, validFrom, validTo }: Pick<ContractRow, 'state' | 'validFrom' | 'validTo'>,
  day: string,
  path: readonly string[],
): Refusal | null {
  if (state === 'ENDED') return refuse('RULE', 'orders.contractEnded', path);
  if (day >= validFrom && day <= validTo) return null;
  return refuse('RULE', 'orders.contractNotValid', path, { validFrom, validTo });
}
