import { refuseErasureInput } from '../../../schema/records/inputs.js';
import { erasure } from '../../../schema/records/lifecycle.js';
import { change, defineCommand } from '../../kernel/command.js';
import type { ErasureRow } from '../model.js';

/** Refuses an erasure with the reason, for example a duty to keep the data. */
export const refuseErasure = defineCommand({
  lifecycle: erasure,
  move: 'refuseErasure',
  input: refuseErasureInput,
  subjectId: (input) => input.erasureId,
  decide: (_row: ErasureRow, { reason }, { actor, now }) =>
    change<ErasureRow>({ remark: reason, decidedById: actor.id, decidedAt: now }),
});
