import { LegalHold } from '../../../schema/records/legal-hold.js';
import { refuse, refuseTogether } from '../../kernel/refusal.js';
import { made, rule } from '../../kernel/rule.js';

/** Places a hold on a person or on a purchase. */
export const placeHold = rule(LegalHold, 'placeHold', {
  numbers: ['BQ'],
  facts: async ({ accountId, purchaseId }, read) => {
    const account = accountId === null ? null : await read.visible('Account', accountId);
    const purchase = purchaseId === null ? null : await read.visible('Purchase', purchaseId);
    const unknown = refuseTogether([
      accountId !== null && !account ? refuse('NOT_FOUND', 'kernel.notFound', ['accountId']) : null,
      purchaseId !== null && !purchase ? refuse('NOT_FOUND', 'kernel.notFound', ['purchaseId']) : null,
    ]);
    return unknown ?? { account, purchase };
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
