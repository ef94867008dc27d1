import { Account, type SavedViewRow } from '../../../schema/identity/account.js';
import { subjectListedBy } from '../../../schema/subjects.js';
import { refuse } from '../../kernel/refusal.js';
import { change, rule } from '../../kernel/rule.js';
import { onlyOwn } from './only-own.js';

/** So many views may one person keep. */
const MOST_VIEWS = 100;

/** Keeps a view of a list under a name. One of the same name, or of the former one, is replaced; a list opens with one view at most. */
export const saveView = rule(Account, 'saveView', {
  policy: onlyOwn,
  decide: ({ savedViews }, { list, name, address, isUsual, formerName }) => {
    if (!subjectListedBy(list)) return refuse('BAD_USER_INPUT', 'account.noSuchList', ['list']);
    const others = (savedViews ?? []).filter(
      (one) => one.list !== list || (one.name !== name && one.name !== formerName),
    );
    if (others.length >= MOST_VIEWS) return refuse('RULE', 'account.tooManyViews', ['name'], { most: MOST_VIEWS });
    const kept = others.map((one): SavedViewRow => (isUsual && one.list === list ? { ...one, isUsual: false } : one));
    return change(Account, { savedViews: [...kept, { list, name, address, isUsual }] });
  },
});
