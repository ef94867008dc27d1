import { defineLifecycle, OWNERS } from '../kernel/lifecycle.js';

const REQUESTERS = ['BUYER', 'CATEGORY_MANAGER', 'UNIT_HEAD'] as const;
/** As long as it is not ended, also while it is sourced: a cancelled event gives it back. */
const OPEN = ['DRAFT', 'SUBMITTED', 'APPROVED', 'RETURNED', 'SOURCING'] as const;

/** A requisition: what a unit needs, asked for by one person and approved by another (B2). */
export const requisition = defineLifecycle({
  module: 'demand',
  subject: 'Requisition',
  collection: 'requisitions',
  partOf: { PURCHASE: { listedIn: 'requisitionIds' } },
  states: ['DRAFT', 'SUBMITTED', 'APPROVED', 'RETURNED', 'SOURCING', 'CANCELLED'],
  classes: { lines: 'commercial', estimatedTotal: 'commercial' },
  // It may be sourced again in another purchase.
  linked: true,
  owned: { posts: REQUESTERS },
  moves: {
    createRequisition: { from: null, to: 'DRAFT', by: REQUESTERS, whose: 'ANYBODY', duty: 'request' },
    editRequisition: {
      from: ['DRAFT', 'RETURNED'],
      to: 'SAME',
      by: REQUESTERS,
      whose: OWNERS,
      duty: 'request',
    },
    submitRequisition: {
      from: ['DRAFT', 'RETURNED'],
      to: 'SUBMITTED',
      by: REQUESTERS,
      whose: OWNERS,
      duty: 'request',
    },
    approveRequisition: {
      from: ['SUBMITTED'],
      to: 'APPROVED',
      by: ['APPROVER'],
      duty: 'requestApproval',
    },
    returnRequisition: { from: ['SUBMITTED'], to: 'RETURNED', by: ['APPROVER'], duty: 'requestApproval' },
    cancelRequisition: {
      from: ['DRAFT', 'RETURNED', 'APPROVED'],
      to: 'CANCELLED',
      by: REQUESTERS,
      whose: OWNERS,
    },
    sourceRequisition: { from: ['APPROVED'], to: 'SOURCING', by: [], within: ['sourcing.createEvent'] },
    releaseRequisition: { from: ['SOURCING'], to: 'APPROVED', by: [], within: ['sourcing.cancelEvent'] },
    handOverRequisition: {
      from: OPEN,
      to: 'SAME',
      by: REQUESTERS,
      whose: ['OWNER', 'HEAD'],
      quiet: true,
      consequences: 'owner.handOverIsForGood',
    },
    takeOverRequisition: {
      from: OPEN,
      to: 'SAME',
      by: REQUESTERS,
      whose: ['COLLEAGUE'],
      quiet: true,
      consequences: 'owner.takeOverIsTold',
    },
    takeBackRequisition: {
      from: OPEN,
      to: 'SAME',
      by: REQUESTERS,
      whose: ['OWNER', 'STAND_IN', 'HEAD'],
      quiet: true,
      shownWith: 'standIn',
    },
    appointRequisitionDeputy: {
      from: OPEN,
      to: 'SAME',
      by: REQUESTERS,
      whose: ['OWNER'],
      quiet: true,
      consequences: 'owner.deputyCountsForBoth',
    },
    endRequisitionDeputy: {
      from: OPEN,
      to: 'SAME',
      by: REQUESTERS,
      whose: ['OWNER', 'DEPUTY', 'HEAD'],
      quiet: true,
      shownWith: 'deputy',
    },
  },
});
