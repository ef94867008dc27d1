import { Contract } from '../../../schema/contracts/contract.js';
import { DirectPurchase } from '../../../schema/direct/direct-purchase.js';
import { businessDay } from '../../../schema/kernel/calendar.js';
import { several } from '../../kernel/command.js';
import { refuse } from '../../kernel/refusal.js';
import { also, change, made, rule } from '../../kernel/rule.js';
import { contractOfDirect } from '../contract-of-direct.js';

/**
 * Decides a direct purchase. Within the limits its prices can be ordered at once: the order that the supplier confirms is the contract. Beyond
 * them a contract is drafted, reviewed and signed.
 */
export const approveDirectPurchase = rule(DirectPurchase, 'approveDirectPurchase', {
  numbers: ['HT'],
  foreseen: true,
  decide: (row, { note }, { now, mint, number }) => {
    const today = businessDay(now);
    if (row.validTo < today)
      return refuse('RULE', 'direct.priceExpired', ['directPurchaseId'], { validTo: row.validTo });
    const approved = change(DirectPurchase, { remark: note, approvedAt: now });
    if (!row.withinLimit) return approved;
    const terms = { ...row, validFrom: today };
    const agreed = { ...contractOfDirect(row, terms), number: number('HT'), signedAt: now };
    return several(approved, [also(Contract, mint('Contract'), 'agreeDirectly', made(Contract, {}, agreed))]);
  },
});
