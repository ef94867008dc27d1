import { auditStateInput } from '../../../schema/accesses/inputs.js';
import { reading } from '../../../schema/accesses/lifecycle.js';
import { change, defineCommand } from '../../kernel/command.js';
import { refuse } from '../../kernel/refusal.js';
import type { ReadingRow } from '../model.js';

/** Has the documents of a purchase held against the trail; a job does it and finds its order here. */
export const auditState = defineCommand({
  lifecycle: reading,
  move: 'auditState',
  input: auditStateInput,
  subjectId: null,
  facts: async ({ purchaseId }, read) =>
    (await read.visible('Purchase', purchaseId)) ?? refuse('NOT_FOUND', 'kernel.notFound', ['purchaseId']),
  decide: (_: null, { purchaseId }, { actor }) =>
    change<ReadingRow>({
      ...{ kind: 'STATE_AUDIT', about: [purchaseId], readerId: actor.id },
      ...{ operator: null, reason: null, sha256: null },
    }),
});
