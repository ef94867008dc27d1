import { foldedKey } from './folded-key.js';

/**
 * How text is normalised that people type in several ways, so that equal values are recognised. A field names one of these:
 * `text(100).normalised('compact')`.
 */
export const NORMALISERS = {
  /** ` Lin@Firm ` -> `lin@firm`. */
  smallLetters: (typed: string) => typed.trim().toLowerCase(),
  /** `ａｂ  1 ` -> `AB 1`: half width, capitals, single blanks, none at the ends. */
  singleBlanks: (typed: string) => halfWidth(typed).trim().replace(/\s+/g, ' ').toUpperCase(),
  /** `9111 00００ 1l` -> `911100001L`: half width, capitals, no blanks. */
  compact: (typed: string) => halfWidth(typed).replace(/\s/g, '').toUpperCase(),
  /** `6222–0000 01` -> `6222000001`: a code that every paper has in the same form, without blanks, dashes and what is not seen (folded-key.ts). */
  asKey: foldedKey,
} as const satisfies Readonly<Record<string, (typed: string) => string>>;

function halfWidth(typed: string): string {
  return typed.normalize('NFKC');
}
