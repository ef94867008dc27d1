import { NORMALISERS } from '../kernel/normalisers.js';

const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
/** What a credit code looks like (GB 32100-2015): 18 characters without I, O, S, V and Z. */
export const CREDIT_CODE_FORM = /^[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/;

/** What can be said of a unified social credit code (统一社会信用代码) without asking a register. */
export interface CreditCodeVerdict {
  /** As it is stored: half width, upper case, without blanks, dashes and what is not seen. */
  readonly code: string;
  readonly wellFormed: boolean;
  /** False for some codes that firms really have: a flag for the reviewer, no ground for refusal. */
  readonly checkCharacterRight: boolean;
}

/** A credit code as it is stored, from the way people type or copy it: half width, upper case, without blanks, dashes and what is not seen. */
export function normaliseCreditCode(text: string): string {
  return NORMALISERS.asKey(text);
}

/**
 * Words as they begin a firm's number and as they begin its credit code, since whoever searches types either. The number keeps its dashes,
 * which a credit code has not.
 */
export function asNumberOrCode(words: string): { readonly number: string; readonly creditCode: string } {
  return { number: NORMALISERS.compact(words), creditCode: normaliseCreditCode(words) };
}

/** Judges a credit code by GB 32100-2015: 18 characters without I, O, S, V and Z, the last one checking the others. */
export function checkCreditCode(text: string): CreditCodeVerdict {
  // Long texts are no codes; they are not looked at further.
  const code = normaliseCreditCode(text.slice(0, 100));
  const wellFormed = text.length <= 100 && CREDIT_CODE_FORM.test(code);
  return { code, wellFormed, checkCharacterRight: wellFormed && code.at(-1) === checkCharacterOf(code.slice(0, 17)) };
}

/** The 18th character from the 17 before it: (31 − Σ value × (3^i mod 31) mod 31) mod 31. */
function checkCharacterOf(front: string): string {
  let weight = 1;
  let sum = 0;
  for (const character of front) {
    sum += ALPHABET.indexOf(character) * weight;
    weight = (weight * 3) % 31;
  }
  return ALPHABET.charAt((31 - (sum % 31)) % 31);
}
