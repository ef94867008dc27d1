import { liftHoldInput } from '../../../schema/records/inputs.js';
import { legalHold } from '../../../schema/records/lifecycle.js';
import { change, defineCommand } from '../../kernel/command.js';
import type { LegalHoldRow } from '../model.js';

/** Lifts a hold; somebody other than who placed it. */
export const liftHold = defineCommand({
  lifecycle: legalHold,
  move: 'liftHold',
  input: liftHoldInput,
  subjectId: (input) => input.legalHoldId,
  decide: (_row: LegalHoldRow, { reason }, { actor, now }) =>
    change<LegalHoldRow>({ remark: reason, liftedById: actor.id, liftedAt: now }),
});
