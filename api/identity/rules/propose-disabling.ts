import { AccountMeasure } from '../../../schema/identity/account-measure.js';
import { rule } from '../../kernel/rule.js';
import { proposalFacts, propose } from '../propose-measure.js';

/** Proposes to stop an account that one person alone may not stop. */
export const proposeDisabling = rule(AccountMeasure, 'proposeDisabling', {
  foreseen: true,
  facts: (_input, read, account, actor) => proposalFacts(account, null, read, actor),
  decide: (account, { reason }, { facts, now, actor, mint }) =>
    propose({ what: 'DISABLE', role: null, reason }, account, facts, { now, actor, id: mint('AccountMeasure') }),
});
