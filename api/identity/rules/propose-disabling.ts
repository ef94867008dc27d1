import { AccountMeasure } from '../../../schema/identity/account-measure.js';
import { rule } from '../../kernel/rule.js';
import { proposalFacts, propose } from '../propose-measure.js';

/** Proposes to stop an account that one person alone may not stop. */
export const proposeDisabling = rule(AccountMeasure, 'proposeDisabling', {
  foreseen: true,
  facts: (_input, read, account, actor) => proposalFacts(account, null, read, actor),
  decide: (account, input, { facts, now, actor, mint }) =>
    propose({ ...input, what: 'DISABLE', role: null }, account, facts, { now, actor, id: mint('AccountMeasure') }),
});
