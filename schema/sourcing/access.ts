import { BUSINESS_ROLES, SUPPLIER_ROLES } from '../common/roles.js';
import { defineAccess } from '../kernel/access.js';

const READERS = [...BUSINESS_ROLES, ...SUPPLIER_ROLES] as const;
/** After opening; an event that was cancelled before it has no opened bids. */
const OPENED = ['OPENED', 'EVALUATED', 'AWARD_PROPOSED', 'AWARDED', 'CANCELLED'] as const;

/**
 * Who may read what of sourcing. Suppliers read the events they were invited to and their own bid, never who else was
 * invited, who judges or how others stand. Of bids nobody of the staff learns anything before opening.
 */
export const sourcingAccess = defineAccess({
  SourcingEvent: {
    '*': READERS,
    purchase: BUSINESS_ROLES,
    experts: BUSINESS_ROLES,
    reopening: BUSINESS_ROLES,
    bids: { roles: BUSINESS_ROLES, states: OPENED },
    myBid: SUPPLIER_ROLES,
    myResult: SUPPLIER_ROLES,
    evaluations: { roles: BUSINESS_ROLES, states: OPENED },
    scoredBy: { roles: BUSINESS_ROLES, states: OPENED },
    ranking: { roles: BUSINESS_ROLES, states: OPENED },
    award: BUSINESS_ROLES,
    createdBy: BUSINESS_ROLES,
    entries: BUSINESS_ROLES,
  },
  EventReopening: { '*': BUSINESS_ROLES },
  CheckpointRef: { '*': READERS },
  SourcingEventConnection: { '*': READERS },
  SourcingEventEdge: { '*': READERS },
  EventLine: { '*': READERS, requisition: BUSINESS_ROLES },
  RankedBid: { '*': BUSINESS_ROLES },
  Bid: { '*': READERS },
  BidContent: { '*': READERS },
  BidLine: { '*': READERS },
  Evaluation: { '*': BUSINESS_ROLES },
  BidScore: { '*': BUSINESS_ROLES },
  Award: {
    '*': READERS,
    justification: BUSINESS_ROLES,
    firstRanked: BUSINESS_ROLES,
    remark: BUSINESS_ROLES,
    recommendedBy: BUSINESS_ROLES,
  },
  Query: {
    sourcingEvent: READERS,
    sourcingEvents: READERS,
    bid: READERS,
    evaluation: BUSINESS_ROLES,
    award: READERS,
    awards: BUSINESS_ROLES,
  },
});
