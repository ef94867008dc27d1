import { exact, plain } from '../kernel/exact.js';

/** What of a receipt's line is good: accepted at inspection and not found bad since. */
export function goodQuantity(line: { readonly accepted: string | null; readonly returned?: string | null }): string {
  return plain(exact(line.accepted ?? '0').minus(line.returned ?? '0'));
}
