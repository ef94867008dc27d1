import { defineLifecycle, OWNERS } from '../kernel/lifecycle.js';

/** A sourcing event. Its method of purchase is a setting (sourcing/methods.ts), never a life cycle of its own. */
export const sourcingEvent = defineLifecycle({
  module: 'sourcing',
  subject: 'SourcingEvent',
  collection: 'sourcing_events',
  partOf: { PURCHASE: { field: 'purchaseId' } },
  states: ['DRAFT', 'PUBLISHED', 'CLOSED', 'OPENED', 'EVALUATED', 'AWARD_PROPOSED', 'AWARDED', 'CANCELLED'],
  classes: { ranking: 'commercial' },
  moves: {
    createEvent: {
      from: null,
      to: 'DRAFT',
      by: ['BUYER'],
      whose: 'ANYBODY',
      duty: 'tenderPreparation',
      startsFrom: { subject: 'Requisition', states: ['APPROVED'] },
    },
    editEvent: { from: ['DRAFT'], to: 'SAME', by: ['BUYER'], whose: OWNERS, duty: 'tenderPreparation' },
    publishEvent: {
      from: ['DRAFT'],
      to: 'PUBLISHED',
      by: ['BUYER'],
      whose: OWNERS,
      duty: 'tenderPreparation',
      consequences: 'event.publishInvites',
    },
    extendDeadline: {
      from: ['PUBLISHED'],
      to: 'SAME',
      by: ['BUYER'],
      whose: OWNERS,
      duty: 'tenderPreparation',
      consequences: 'event.extendInformsAll',
    },
    closeEvent: { from: ['PUBLISHED'], to: 'CLOSED', by: ['SYSTEM'] },
    proposeReopening: {
      from: ['CLOSED'],
      to: 'SAME',
      by: ['BUYER', 'CATEGORY_MANAGER', 'UNIT_HEAD'],
      whose: [...OWNERS, 'HEAD'],
      duty: 'reopeningProposal',
      consequences: 'event.reopeningNeedsTwo',
    },
    confirmReopening: {
      from: ['CLOSED'],
      to: 'PUBLISHED',
      by: ['INTERNAL_AUDITOR', 'LEGAL'],
      duty: 'reopeningConfirmation',
      shownWith: 'reopening',
      consequences: 'event.reopeningInformsAll',
    },
    dropReopening: {
      from: ['CLOSED'],
      to: 'SAME',
      by: ['BUYER', 'CATEGORY_MANAGER', 'UNIT_HEAD', 'INTERNAL_AUDITOR', 'LEGAL'],
      whose: [...OWNERS, 'HEAD'],
      shownWith: 'reopening',
    },
    openBids: {
      from: ['CLOSED'],
      to: 'OPENED',
      by: ['LEGAL', 'INTERNAL_AUDITOR'],
      duty: 'bidOpening',
      consequences: 'event.openingIsFinal',
    },
    completeEvaluation: { from: ['OPENED'], to: 'EVALUATED', by: ['BUYER'], whose: OWNERS, duty: 'awardProposal' },
    proposeAwardOfEvent: { from: ['EVALUATED'], to: 'AWARD_PROPOSED', by: [], within: ['sourcing.recommendAward'] },
    reopenAwardOfEvent: { from: ['AWARD_PROPOSED'], to: 'EVALUATED', by: [], within: ['sourcing.returnAward'] },
    awardEvent: { from: ['AWARD_PROPOSED'], to: 'AWARDED', by: [], within: ['sourcing.approveAward'] },
    cancelEvent: {
      from: ['DRAFT', 'PUBLISHED', 'CLOSED', 'OPENED', 'EVALUATED'],
      to: 'CANCELLED',
      by: ['BUYER', 'CATEGORY_MANAGER'],
      whose: OWNERS,
      consequences: 'event.cancelEndsPurchase',
    },
  },
});

/** A supplier's bid (报价). Until opening its content is one opaque envelope. */
export const bid = defineLifecycle({
  module: 'sourcing',
  subject: 'Bid',
  collection: 'bids',
  states: ['SUBMITTED', 'WITHDRAWN', 'OPENED', 'WITHDRAWAL_DISCLOSED', 'AWARDED', 'NOT_AWARDED'],
  classes: { envelope: 'commercial', content: 'commercial', total: 'commercial' },
  // Nobody of the staff learns who bids, nor how many, before the opening; of an event that is never opened, never.
  secret: { until: 'sourcing.openBids', what: 'EXISTENCE', within: 'eventId' },
  moves: {
    submitBid: {
      from: null,
      to: 'SUBMITTED',
      by: ['SUPPLIER_SUBMITTER'],
      consequences: 'bid.submitGivesReceipt',
      startsFrom: {
        subject: 'SourcingEvent',
        states: ['PUBLISHED'],
        once: { field: 'eventId', per: { field: 'supplierId', is: 'SUPPLIER' } },
      },
    },
    replaceBid: { from: ['SUBMITTED', 'WITHDRAWN'], to: 'SUBMITTED', by: ['SUPPLIER_SUBMITTER'] },
    withdrawBid: { from: ['SUBMITTED'], to: 'WITHDRAWN', by: ['SUPPLIER_SUBMITTER'] },
    openBid: { from: ['SUBMITTED'], to: 'OPENED', by: [], within: ['sourcing.openBids'] },
    // Who took a bid back is told at the opening too, so that nobody can be made to withdraw unseen; what it said is not.
    discloseWithdrawnBid: {
      from: ['WITHDRAWN'],
      to: 'WITHDRAWAL_DISCLOSED',
      by: [],
      within: ['sourcing.openBids'],
    },
    awardBid: { from: ['OPENED'], to: 'AWARDED', by: [], within: ['sourcing.approveAward'] },
    declineBid: { from: ['OPENED'], to: 'NOT_AWARDED', by: [], within: ['sourcing.approveAward'] },
  },
});

/** One expert's scores for an event; locked with the act that records them. */
export const evaluation = defineLifecycle({
  module: 'sourcing',
  subject: 'Evaluation',
  collection: 'evaluations',
  partOf: { PURCHASE: { field: 'purchaseId' } },
  states: ['LOCKED'],
  classes: { scores: 'commercial' },
  moves: {
    scoreBids: {
      from: null,
      to: 'LOCKED',
      by: ['EXPERT'],
      duty: 'bidEvaluation',
      consequences: 'evaluation.lockIsFinal',
      startsFrom: {
        subject: 'SourcingEvent',
        states: ['OPENED'],
        among: 'expertIds',
        once: { field: 'eventId', per: { field: 'expertId', is: 'ACCOUNT' } },
      },
    },
  },
});

/** The award of an event: recommended by one person, approved by another (B6). */
export const award = defineLifecycle({
  module: 'sourcing',
  subject: 'Award',
  collection: 'awards',
  partOf: { PURCHASE: { field: 'purchaseId' }, SUPPLIER: { field: 'supplierId' } },
  states: ['RECOMMENDED', 'APPROVED', 'RETURNED'],
  classes: { total: 'commercial' },
  moves: {
    recommendAward: {
      from: null,
      to: 'RECOMMENDED',
      by: ['BUYER'],
      whose: OWNERS,
      duty: 'awardProposal',
      startsFrom: { subject: 'SourcingEvent', states: ['EVALUATED'] },
    },
    approveAward: {
      from: ['RECOMMENDED'],
      to: 'APPROVED',
      by: ['APPROVER'],
      duty: 'awardApproval',
      consequences: 'award.approveInformsBidders',
    },
    returnAward: { from: ['RECOMMENDED'], to: 'RETURNED', by: ['APPROVER'], duty: 'awardApproval' },
  },
});
