import { Account } from '../../../schema/identity/account.js';
import { refuse } from '../../kernel/refusal.js';
import { change, rule } from '../../kernel/rule.js';

/** Chooses the language in which a person is answered. */
export const chooseLanguage = rule(Account, 'chooseLanguage', {
  policy: (row, actor) => (row._id === actor.id ? null : refuse('FORBIDDEN', 'account.onlyOwn', ['accountId'])),
  decide: (_row, { language }) => change(Account, { language }),
});
