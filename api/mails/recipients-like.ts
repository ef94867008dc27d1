import { asNumberOrCode } from '../../schema/suppliers/credit-code.js';
import { SYSTEM_ACTOR } from '../kernel/actor.js';
import { literalPattern } from '../kernel/literal-pattern.js';
import { listFields } from '../kernel/reads.js';

/**
 * Ids of recipients that match: suppliers whose number or credit code begins with the words or whose name or address contains them, their
 * accounts, and accounts whose name, login or address contains them.
 */
export async function recipientsLike(words: string): Promise<string[]> {
  const typed = asNumberOrCode(words);
  const start = literalPattern(typed.number);
  const code = literalPattern(typed.creditCode);
  const literal = literalPattern(words);
  if (literal === null || start === null || code === null) return [];
  const part = new RegExp(literal, 'i');
  const begins = [{ number: new RegExp(`^${start}`) }, { creditCode: new RegExp(`^${code}`) }];
  const ofFirms = { $or: [...begins, { name: part }, { contactEmail: part }] };
  const firms = (await listFields('Supplier', SYSTEM_ACTOR, ofFirms, [])).map(({ _id }) => String(_id));
  const ofPeople = { $or: [{ supplierId: { $in: firms } }, { name: part }, { login: part }, { email: part }] };
  const people = (await listFields('Account', SYSTEM_ACTOR, ofPeople, [])).map(({ _id }) => String(_id));
  return [...firms, ...people];
}
