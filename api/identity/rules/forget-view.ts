import { Account } from '../../../schema/identity/account.js';
import { refuse } from '../../kernel/refusal.js';
import { change, rule } from '../../kernel/rule.js';
import { onlyOwn } from './only-own.js';

/** Forgets a view that a person has kept. */
export const forgetView = rule(Account, 'forgetView', {
  policy: onlyOwn,
  decide: ({ savedViews }, { list, name }) => {
    const all = savedViews ?? [];
    const left = all.filter((one) => one.list !== list || one.name !== name);
    if (left.length === all.length) return refuse('RULE', 'account.noSuchView', ['name']);
    return change(Account, { savedViews: left });
  },
});
