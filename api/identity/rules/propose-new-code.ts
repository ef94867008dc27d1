import { AccountMeasure } from '../../../schema/identity/account-measure.js';
import { rule } from '../../kernel/rule.js';
import { proposalFacts, propose } from '../propose-measure.js';

/** Proposes a new one-time code for an account that one person alone could otherwise take over with it. */
export const proposeNewCode = rule(AccountMeasure, 'proposeNewCode', {
  foreseen: true,
  facts: (_input, read, account, actor) => proposalFacts(account, null, read, actor),
  decide: (account, input, { facts, now, actor, mint }) =>
    propose({ ...input, what: 'NEW_CODE', role: null }, account, facts, { now, actor, id: mint('AccountMeasure') }),
});
