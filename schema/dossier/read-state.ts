import { fieldOf, isState, type State } from '../trail/index.js';
import type { DossierAmount } from './dossier.js';

/** A text of a folded subject; null where it is unknown. */
export function textIn(state: State, name: string): string | null {
  const value = fieldOf(state, name);
  return typeof value === 'string' ? value : null;
}

/** A number of a folded subject. */
export function numberIn(state: State, name: string): number | null {
  const value = fieldOf(state, name);
  return typeof value === 'number' ? value : null;
}

/** A nested object of a folded subject. */
export function objectIn(state: State, name: string): State | null {
  const value = fieldOf(state, name);
  return isState(value) ? value : null;
}

/** The objects of a list of a folded subject. */
export function objectsIn(state: State, name: string): State[] {
  const value = fieldOf(state, name);
  return Array.isArray(value) ? value.filter(isState) : [];
}

/** The texts of a list of a folded subject. */
export function textsIn(state: State, name: string): string[] {
  const value = fieldOf(state, name);
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}

/** An amount of a folded subject. */
export function amountIn(state: State, name: string): DossierAmount | null {
  const value = objectIn(state, name);
  const amount = value && textIn(value, 'amount');
  const currency = value && textIn(value, 'currency');
  return amount === null || currency === null ? null : { amount, currency };
}
