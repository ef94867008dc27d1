import { proposeDisablingInput } from '../../../schema/identity/inputs.js';
import { accountMeasure } from '../../../schema/identity/measure-lifecycle.js';
import { defineCommand } from '../../kernel/command.js';
import { proposalFacts, propose } from '../propose-measure.js';

/** Proposes to stop an account that one person alone may not stop. */
export const proposeDisabling = defineCommand({
  lifecycle: accountMeasure,
  move: 'proposeDisabling',
  input: proposeDisablingInput,
  subjectId: null,
  foreseen: true,
  facts: ({ accountId }, read, _: null, actor) => proposalFacts(accountId, null, read, actor),
  decide: (_: null, { reason }, { facts, now, actor, mint }) =>
    propose({ what: 'DISABLE', role: null, reason }, facts, { now, actor, id: mint('AccountMeasure') }),
});
