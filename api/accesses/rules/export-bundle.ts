import { Reading } from '../../../schema/accesses/reading.js';
import { refuse } from '../../kernel/refusal.js';
import { made, rule } from '../../kernel/rule.js';

/** Records that a purchase is taken out of the platform as a file, before it is handed out. */
export const exportBundle = rule(Reading, 'exportBundle', {
  facts: async ({ purchaseId }, read) =>
    (await read.visible('Purchase', purchaseId)) ?? refuse('NOT_FOUND', 'kernel.notFound', ['purchaseId']),
  decide: (_row, input) =>
    made(Reading, input, { kind: input.kind ?? 'BUNDLE', about: [input.purchaseId], readerId: input.accountId }),
});
