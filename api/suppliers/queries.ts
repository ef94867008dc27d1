import { asNumberOrCode, checkCreditCode as judge } from '../../schema/suppliers/credit-code.js';
import type { SupplierRow } from '../../schema/suppliers/supplier.js';
import type { Context } from '../kernel/context.js';
import { literalPattern } from '../kernel/literal-pattern.js';
import { type Page, type PageArgs, pageRows } from '../kernel/reads.js';
import type { RowFilter } from '../kernel/subjects.js';

/** Shorter parts of a credit code are in too many of them. */
const SHORTEST_PART = 4;

/** Which suppliers are listed. */
export interface SupplierListArgs extends PageArgs {
  readonly state?: string | null;
  readonly search?: string | null;
}

/** The suppliers that the viewer may see, newest first; `search` is part of a name or of a credit code, or the beginning of a number. */
export function listSuppliers(args: SupplierListArgs, ctx: Context): Promise<Page<SupplierRow>> {
  // Entries that anybody may have typed are listed only on request.
  const state = [args.state ? { state: args.state } : { state: { $nin: ['UNCONFIRMED', 'LAPSED'] } }];
  const words = args.search?.trim() ?? '';
  const search = words === '' ? [] : [matching(words)];
  return pageRows('Supplier', ctx.actor, { $and: [{}, ...state, ...search] }, args);
}

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

function matching(words: string): RowFilter {
  const typed = asNumberOrCode(words);
  const literal = literalPattern(words);
  const start = literalPattern(typed.number);
  const code = literalPattern(typed.creditCode);
  if (literal === null || start === null || code === null) return { _id: { $in: [] } };
  return {
    $or: [
      { name: new RegExp(literal, 'i') },
      { nameEn: new RegExp(literal, 'i') },
      { number: new RegExp(`^${start}`) },
      { creditCode: new RegExp(typed.creditCode.length < SHORTEST_PART ? `^${code}` : code) },
    ],
  };
}
