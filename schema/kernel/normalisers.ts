/**
 * How text is normalised that people type in several ways, so that equal values are recognised. A field names one of these:
 * `text(100).normalised('compact')`.
 */
export const NORMALISERS = {
  /**
   * `ＩＮＶ—2026 001` -> `INV-2026001`, a number as it is typed from somebody's paper: half width, capitals, one kind of dash, no blanks, nothing
   * that is not seen. Letters of other alphabets stay.
   */
  ofPaper: (typed: string) =>
    halfWidth(typed)
      .replace(/[\s\p{Default_Ignorable_Code_Point}]/gu, '')
      .replace(/[\p{Dash_Punctuation}\u2212]/gu, '-')
      .replace(/[a-z]+/g, (letters) => letters.toUpperCase()),
  /** ` Lin@Firm ` -> `lin@firm`. */
  smallLetters: (typed: string) => typed.trim().toLowerCase(),
  /** `ａｂ  1 ` -> `AB 1`: half width, capitals, single blanks, none at the ends. */
  singleBlanks: (typed: string) => halfWidth(typed).trim().replace(/\s+/g, ' ').toUpperCase(),
  /** `9111 00００ 1l` -> `911100001L`: half width, capitals, no blanks. */
  compact: (typed: string) => halfWidth(typed).replace(/\s/g, '').toUpperCase(),
  /** `6222-0000 01` -> `6222000001`: the same without hyphens. */
  unbroken: (typed: string) => halfWidth(typed).replace(/[\s-]/g, '').toUpperCase(),
} as const satisfies Readonly<Record<string, (typed: string) => string>>;

function halfWidth(typed: string): string {
  return typed.normalize('NFKC');
}
