import { Award } from '../../../schema/sourcing/award.js';
import { refuse } from '../../kernel/refusal.js';
import { change, rule } from '../../kernel/rule.js';
import { contractOf } from '../contract-of.js';

/**
 * Proposes to revoke an approved award, with a ground, as long as the contract is not signed. Nothing is revoked until another person
 * confirms it.
 */
export const proposeRevocation = rule(Award, 'proposeRevocation', {
  foreseen: { saying: () => [{ ground: 'WINNER_REFUSES' }] },
  facts: ({ awardId }, read) => contractOf(awardId, read),
  decide: (row, { ground, reason }, { now, actor, facts: contract }) => {
    if (contract?.state === 'ACTIVE')
      return refuse('RULE', 'sourcing.contractSigned', ['awardId'], { number: contract.number });
    if (row.revocation) return refuse('RULE', 'sourcing.revocationProposed', ['awardId']);
    return change(Award, { revocation: { ground, reason, proposedById: actor.id, proposedAt: now } });
  },
});
