import type { AccountRow } from '../../../schema/identity/account.js';
import type { Actor } from '../../kernel/actor.js';
import { refuse } from '../../kernel/refusal.js';

/** Lets people change their own account alone. */
export function onlyOwn({ _id }: Pick<AccountRow, '_id'>, actor: Actor) {
  return _id === actor.id ? null : refuse('FORBIDDEN', 'account.onlyOwn', ['accountId']);
}
