import { LegalHold } from '../../../schema/records/legal-hold.js';
import { refuse } from '../../kernel/refusal.js';
import { made, rule } from '../../kernel/rule.js';

/** Places a hold on a person or on a purchase. */
export const placeHold = rule(LegalHold, 'placeHold', {
  numbers: ['BQ'],
  facts: async ({ accountId, purchaseId }, read) => {
    const account = accountId === null ? null : await read.visible('Account', accountId);
    const purchase = purchaseId === null ? null : await read.visible('Purchase', purchaseId);
    if (accountId !== null && !account) return refuse('NOT_FOUND', 'kernel.notFound', ['accountId']);
    if (purchaseId !== null && !purchase) return refuse('NOT_FOUND', 'kernel.notFound', ['purchaseId']);
    return { account, purchase };
  },
  decide: (_row, input, { actor, number, facts: { account, purchase } }) => {
    if ((account === null) === (purchase === null)) return refuse('RULE', 'records.holdOnWhat', ['accountId']);
    return made(LegalHold, input, {
      ...{ number: number('BQ'), accountId: account?._id ?? null, personRef: account?.ref ?? null },
      ...{ aboutPurchaseId: purchase?._id ?? null, purchaseNumber: purchase?.number ?? null },
      placedById: actor.id,
    });
  },
});
