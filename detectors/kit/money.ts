import type { Decimal } from 'decimal.js';
import type { DossierAmount } from '../../schema/dossier/index.js';
import { exact } from '../../schema/kernel/exact.js';

/** Exact amounts in one currency. */
export interface Amounts {
  /** Null where there are no amounts. */
  readonly currency: string | null;
  readonly amounts: readonly Decimal[];
}

/** Amounts as exact decimals, in their order; null where they are in several currencies, which are never compared. */
export function inOneCurrency(values: readonly DossierAmount[]): Amounts | null {
  const currencies = new Set(values.map(({ currency }) => currency));
  if (currencies.size > 1) return null;
  return { currency: values[0]?.currency ?? null, amounts: values.map(({ amount }) => exact(amount)) };
}
