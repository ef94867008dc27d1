import { Reading } from '../../../schema/accesses/reading.js';
import { refuse } from '../../kernel/refusal.js';
import { made, rule } from '../../kernel/rule.js';

/** Has the documents of a purchase compared with the trail; a job does this and finds its order here. */
export const auditState = rule(Reading, 'auditState', {
  facts: async ({ purchaseId }, read) =>
    (await read.visible('Purchase', purchaseId)) ?? refuse('NOT_FOUND', 'kernel.notFound', ['purchaseId']),
  decide: (_row, input, { actor }) =>
    made(Reading, input, { kind: 'STATE_AUDIT', about: [input.purchaseId], readerId: actor.id }),
});
