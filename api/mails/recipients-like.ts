import { normaliseCreditCode } from '../../schema/suppliers/credit-code.js';
import { SYSTEM_ACTOR } from '../kernel/actor.js';
import { literalPattern } from '../kernel/literal-pattern.js';
import { listRows } from '../kernel/reads.js';

/** Most recipients examined; whoever gets more has to type more. */
const MOST = 500;

/**
 * Ids of recipients that match: suppliers whose number or credit code begins with the words or whose name or address contains them, their
 * accounts, and accounts whose name, login or address contains them.
 */
export async function recipientsLike(words: string): Promise<string[]> {
  const [literal, start] = [literalPattern(words), literalPattern(normaliseCreditCode(words))];
  if (literal === null || start === null) return [];
  const [part, begin] = [new RegExp(literal, 'i'), new RegExp(`^${start}`)];
  const limit = MOST;
  const ofFirms = { $or: [{ number: begin }, { creditCode: begin }, { name: part }, { contactEmail: part }] };
  const firms = (await listRows('Supplier', SYSTEM_ACTOR, ofFirms, { limit })).map(({ _id }) => _id);
  const ofPeople = { $or: [{ supplierId: { $in: firms } }, { name: part }, { login: part }, { email: part }] };
  const people = (await listRows('Account', SYSTEM_ACTOR, ofPeople, { limit })).map(({ _id }) => _id);
  return [...firms, ...people];
}
