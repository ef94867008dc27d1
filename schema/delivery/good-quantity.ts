import { exact, plain } from '../kernel/exact.js';

/** The good quantity of a receipt's line: what was accepted at inspection, less what was found bad and returned since. */
export function goodQuantity(line: { readonly accepted: string | null; readonly returned?: string | null }): string {
  return plain(exact(line.accepted ?? '0').minus(line.returned ?? '0'));
}
