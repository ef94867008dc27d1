import { placeHoldInput } from '../../../schema/records/inputs.js';
import { legalHold } from '../../../schema/records/lifecycle.js';
import { change, defineCommand } from '../../kernel/command.js';
import { refuse } from '../../kernel/refusal.js';
import type { LegalHoldRow } from '../model.js';

/** Places a hold on a person or on a purchase. */
export const placeHold = defineCommand({
  lifecycle: legalHold,
  move: 'placeHold',
  input: placeHoldInput,
  subjectId: null,
  numbers: ['BQ'],
  facts: async ({ accountId, purchaseId }, read) => {
    const account = accountId === null ? null : await read.visible('Account', accountId);
    const purchase = purchaseId === null ? null : await read.visible('Purchase', purchaseId);
    if (accountId !== null && !account) return refuse('NOT_FOUND', 'kernel.notFound', ['accountId']);
    if (purchaseId !== null && !purchase) return refuse('NOT_FOUND', 'kernel.notFound', ['purchaseId']);
    return { account, purchase };
  },
  decide: (_: null, { reason }, { actor, number, facts: { account, purchase } }) => {
    if ((account === null) === (purchase === null)) return refuse('RULE', 'records.holdOnWhat', ['accountId']);
    return change<LegalHoldRow>({
      ...{ number: number('BQ'), accountId: account?._id ?? null, personRef: account?.ref ?? null },
      ...{ aboutPurchaseId: purchase?._id ?? null, purchaseNumber: purchase?.number ?? null },
      ...{ reason, placedById: actor.id, remark: null, liftedById: null, liftedAt: null },
    });
  },
});
