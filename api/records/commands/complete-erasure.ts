import { completeErasureInput } from '../../../schema/records/inputs.js';
import { erasure } from '../../../schema/records/lifecycle.js';
import { change, defineCommand } from '../../kernel/command.js';
import type { ErasureRow } from '../model.js';

/** Records that the openings are without the person's values; asked for by the job that took them out. */
export const completeErasure = defineCommand({
  lifecycle: erasure,
  move: 'completeErasure',
  input: completeErasureInput,
  subjectId: (input) => input.erasureId,
  decide: (_row: ErasureRow, { erasedEntries }, { now }) => change<ErasureRow>({ erasedEntries, erasedAt: now }),
});
