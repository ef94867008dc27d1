import { exportBundleInput } from '../../../schema/accesses/inputs.js';
import { reading } from '../../../schema/accesses/lifecycle.js';
import { change, defineCommand } from '../../kernel/command.js';
import { refuse } from '../../kernel/refusal.js';
import type { ReadingRow } from '../model.js';

/** Records that a purchase is taken out of the platform as a file, before it is handed out. */
export const exportBundle = defineCommand({
  lifecycle: reading,
  move: 'exportBundle',
  input: exportBundleInput,
  subjectId: null,
  facts: async ({ purchaseId }, read) =>
    (await read.visible('Purchase', purchaseId)) ?? refuse('NOT_FOUND', 'kernel.notFound', ['purchaseId']),
  decide: (_: null, { purchaseId, sha256, operator = null, accountId = null, kind = 'BUNDLE' }) =>
    change<ReadingRow>({ kind, about: [purchaseId], readerId: accountId, operator, reason: null, sha256 }),
});
