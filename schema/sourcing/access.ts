import { BUSINESS_ROLES, SUPPLIER_ROLES } from '../common/roles.js';
import { defineAccess } from '../kernel/access.js';
import { HEAR_DECLINES } from './invitation-decline.js';
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
    myStanding: SUPPLIER_ROLES,
    myDecline: SUPPLIER_ROLES,
    declines: { roles: HEAR_DECLINES, states: OPENED },
    evaluations: { roles: BUSINESS_ROLES, states: OPENED },
    scoredBy: { roles: BUSINESS_ROLES, states: OPENED },
  },
  BidStanding: { '*': SUPPLIER_ROLES },
  DeclineSum: { '*': HEAR_DECLINES },
  ScoringSheet: { '*': BUSINESS_ROLES },
  Proposal: { '*': BUSINESS_ROLES },
  ProposalLine: { '*': BUSINESS_ROLES },
  Query: { evaluation: BUSINESS_ROLES, awards: BUSINESS_ROLES },
});
