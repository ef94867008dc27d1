import { proposeNewCodeInput } from '../../../schema/identity/inputs.js';
import { accountMeasure } from '../../../schema/identity/measure-lifecycle.js';
import { defineCommand } from '../../kernel/command.js';
import { proposalFacts, propose } from '../propose-measure.js';

/** Proposes a new one-time code for an account that one person alone could take over by it. */
export const proposeNewCode = defineCommand({
  lifecycle: accountMeasure,
  move: 'proposeNewCode',
  input: proposeNewCodeInput,
  subjectId: null,
  foreseen: true,
  facts: ({ accountId }, read, _: null, actor) => proposalFacts(accountId, null, read, actor),
  decide: (_: null, { reason }, { facts, now, actor, mint }) =>
    propose({ what: 'NEW_CODE', role: null, reason }, facts, { now, actor, id: mint('AccountMeasure') }),
});
