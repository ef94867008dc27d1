import { Contract } from '../../../schema/contracts/contract.js';
import { taxedMoney } from '../../../schema/kernel/tax.js';
import { isRefusal } from '../../kernel/refusal.js';
import { made, rule } from '../../kernel/rule.js';
import { loadAward } from '../load-award.js';
import { linesOf } from './lines-of.js';
import { termsRefused } from './terms-refused.js';

/** Drafts a contract from an approved award; lines and prices are those of the awarded bid and cannot be typed in. */
export const draftContract = rule(Contract, 'draftContract', {
  numbers: ['HT'],
  facts: (_input, read, award) => loadAward(award, read),
  decide: (award, input, { facts, number }) => {
    const refused = termsRefused(input);
    if (refused) return refused;
    const awarded = linesOf(award.total, facts);
    if (isRefusal(awarded)) return awarded;
    return made(Contract, input, {
      purchaseId: award.purchaseId,
      number: number('HT'),
      title: facts.title,
      supplierId: award.supplierId,
      currency: award.total.currency,
      priceBasis: facts.basis,
      lines: awarded.lines,
      ...taxedMoney(awarded.sums, award.total.currency),
    });
  },
});
