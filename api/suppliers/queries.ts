import { checkCreditCode as judge } from '../../schema/suppliers/credit-code.js';

/** What can be said about a credit code before a form is sent. */
export function creditCodeCheck(text: string): {
  wellFormed: boolean;
  checkCharacterRight: boolean;
  key: string | null;
} {
  const { wellFormed, checkCharacterRight } = judge(text);
  if (!wellFormed) return { wellFormed, checkCharacterRight, key: 'suppliers.creditCodeForm' };
  return { wellFormed, checkCharacterRight, key: checkCharacterRight ? null : 'suppliers.creditCodeFlagged' };
}
