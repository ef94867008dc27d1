import type { ContractRow } from '../../contracts/index.js';
import { type Refusal, refuse } from '../../kernel/refusal.js';

/** Why nothing can be ordered under a contract on a day: it is not in force yet, or no longer. Null where it is. */
export function outOfTerm(
  { validFrom, validTo }: Pick<ContractRow, 'validFrom' | 'validTo'>,
  day: string,
  path: readonly string[],
): Refusal | null {
  if (day >= validFrom && day <= validTo) return null;
  return refuse('RULE', 'orders.contractNotValid', path, { validFrom, validTo });
}
