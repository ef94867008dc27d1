import type { StoredDraft } from './draft-store.js';

/** A version of a subject as a form shows it. */
export interface Version<Values> {
  readonly rev: number;
  readonly values: Values;
}

/** What is kept of a form: what was typed, and which version of its subject it was typed over. */
export interface Kept<Values> {
  readonly values: Values;
  readonly opened: Version<Partial<Values>> | null;
}

/** The content of a stored draft. */
export function keptIn<Values>({ content }: StoredDraft): Kept<Values> {
  const kept = JSON.parse(content) as Kept<Values> | Values;
  // Earlier versions of the platform kept the values alone.
  return typeof kept === 'object' && kept !== null && 'values' in kept
    ? kept
    : { values: kept as Values, opened: null };
}
