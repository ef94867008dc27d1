import { draftContractInput } from '../../../schema/contracts/inputs.js';
import { contract } from '../../../schema/contracts/lifecycle.js';
import { change, defineCommand } from '../../kernel/command.js';
import { isRefusal, refuse } from '../../kernel/refusal.js';
import { loadAward } from '../load-award.js';
import type { ContractRow } from '../model.js';
import { linesOf } from './lines-of.js';
import { termsRefused } from './terms-refused.js';

/** Drafts a contract from an approved award: lines and prices are those of the awarded bid and can't be typed in. */
export const draftContract = defineCommand({
  lifecycle: contract,
  move: 'draftContract',
  input: draftContractInput,
  subjectId: null,
  numbers: ['HT'],
  facts: ({ awardId }, read) => loadAward(awardId, read),
  decide: (_row: null, { key: _key, ...terms }, { facts: award, number }) => {
    if (award.state !== 'APPROVED') return refuse('RULE', 'contracts.awardNotApproved', ['awardId']);
    if (award.contractNumber !== null)
      return refuse('RULE', 'contracts.alreadyDrafted', ['awardId'], { number: award.contractNumber });
    const refused = termsRefused(terms);
    if (refused) return refused;
    const made = linesOf(award);
    if (isRefusal(made)) return made;
    return {
      ...change<ContractRow>({
        number: number('HT'),
        title: award.title,
        supplierId: award.supplierId,
        currency: award.total.currency,
        lines: made.lines,
        total: { amount: made.total, currency: award.total.currency },
        signedAt: null,
        reviewNote: null,
        remark: null,
        ...terms,
      }),
      purchaseId: award.purchaseId,
    };
  },
});
