import { BUSINESS_ROLES, SUPPLIER_ROLES } from '../common/roles.js';
import { defineAccess } from '../kernel/access.js';
import { OPENED } from './sourcing-event.js';

/**
 * Who may read the computed fields of events. A supplier reads its own bid and its own result, never how others stand. Before opening, no
 * staff learn anything about bids.
 */
export const sourcingAccess = defineAccess({
  SourcingEvent: {
    bids: { roles: BUSINESS_ROLES, states: OPENED },
    bidsWithheld: BUSINESS_ROLES,
    scoringSheet: { roles: BUSINESS_ROLES, states: OPENED },
    myBid: SUPPLIER_ROLES,
    myResult: SUPPLIER_ROLES,
    evaluations: { roles: BUSINESS_ROLES, states: OPENED },
    scoredBy: { roles: BUSINESS_ROLES, states: OPENED },
  },
  ScoringSheet: { '*': BUSINESS_ROLES },
  Proposal: { '*': BUSINESS_ROLES },
  ProposalLine: { '*': BUSINESS_ROLES },
  Query: { evaluation: BUSINESS_ROLES, awards: BUSINESS_ROLES },
});
