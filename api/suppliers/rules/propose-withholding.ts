import { businessDay, daysAfter } from '../../../schema/kernel/calendar.js';
import { Supplier } from '../../../schema/suppliers/supplier.js';
import { refuse } from '../../kernel/refusal.js';
import { change, rule } from '../../kernel/rule.js';

/** Most days for which payments may be held back at once; a dispute that is not settled by then needs a new ground and two people again. */
const MOST_DAYS = 90;

/**
 * Proposes that payments to a suspended supplier wait, on a ground and up to and including a day; nothing waits before another person
 * confirms it.
 */
export const proposeWithholding = rule(Supplier, 'proposeWithholding', {
  decide: (row, { reason, until }, { now, actor }) => {
    if (row.proposedWithholding) return refuse('RULE', 'suppliers.withholdingProposed', ['supplierId']);
    const today = businessDay(now);
    const latest = daysAfter(today, MOST_DAYS);
    if (until < today) return refuse('RULE', 'suppliers.withheldUntilPast', ['until']);
    if (until > latest) return refuse('RULE', 'suppliers.withheldTooLong', ['until'], { days: MOST_DAYS, latest });
    return change(Supplier, {
      proposedWithholding: { reason, until, proposedById: actor.id, proposedAt: now },
    });
  },
});
