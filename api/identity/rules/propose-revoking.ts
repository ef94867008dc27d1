import { STAFF_ROLES } from '../../../schema/common/roles.js';
import type { AccountRow } from '../../../schema/identity/account.js';
import { AccountMeasure } from '../../../schema/identity/account-measure.js';
import { rule } from '../../kernel/rule.js';
import { proposalFacts, propose } from '../propose-measure.js';

/** Proposes to take a post from an account, where one person alone may not do that. */
export const proposeRevoking = rule(AccountMeasure, 'proposeRevoking', {
  // For an account without posts any post is tried, so that the refusal says that nothing takes two people.
  foreseen: { saying: ({ roles }: AccountRow) => (roles.length > 0 ? roles : STAFF_ROLES).map((role) => ({ role })) },
  facts: ({ role }, read, account, actor) => proposalFacts(account, [role], read, actor),
  decide: (account, input, { facts, now, actor, mint }) =>
    propose({ ...input, what: 'REVOKE' }, account, facts, { now, actor, id: mint('AccountMeasure') }),
});
