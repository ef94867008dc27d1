import { STAFF_ROLES } from '../../../schema/common/roles.js';
import { proposeRevokingInput } from '../../../schema/identity/inputs.js';
import { accountMeasure } from '../../../schema/identity/measure-lifecycle.js';
import { defineCommand } from '../../kernel/command.js';
import type { AccountRow } from '../model.js';
import { proposalFacts, propose } from '../propose-measure.js';

/** Proposes to take a post from an account that one person alone may not take. */
export const proposeRevoking = defineCommand({
  lifecycle: accountMeasure,
  move: 'proposeRevoking',
  input: proposeRevokingInput,
  subjectId: null,
  // An account without a post is asked for any: it is told that nothing takes two people.
  foreseen: { saying: ({ roles }: AccountRow) => (roles.length > 0 ? roles : STAFF_ROLES).map((role) => ({ role })) },
  facts: ({ accountId, role }, read, _: null, actor) => proposalFacts(accountId, [role], read, actor),
  decide: (_: null, { role, reason }, { facts, now, actor, mint }) =>
    propose({ what: 'REVOKE', role, reason }, facts, { now, actor, id: mint('AccountMeasure') }),
});
