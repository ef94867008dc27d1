import { Account } from '../../../schema/identity/account.js';
import { change, rule } from '../../kernel/rule.js';
import { onlyOwn } from './only-own.js';

/** Chooses the language in which a person is answered. */
export const chooseLanguage = rule(Account, 'chooseLanguage', {
  policy: onlyOwn,
  decide: (_row, { language }) => change(Account, { language }),
});
