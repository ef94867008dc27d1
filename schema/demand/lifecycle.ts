import { defineLifecycle } from '../kernel/lifecycle.js';

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
  moves: {
    createRequisition: { from: null, to: 'DRAFT', by: ['BUYER', 'CATEGORY_MANAGER', 'UNIT_HEAD'], duty: 'request' },
    editRequisition: {
      from: ['DRAFT', 'RETURNED'],
      to: 'SAME',
      by: ['BUYER', 'CATEGORY_MANAGER', 'UNIT_HEAD'],
      duty: 'request',
    },
    submitRequisition: {
      from: ['DRAFT', 'RETURNED'],
      to: 'SUBMITTED',
      by: ['BUYER', 'CATEGORY_MANAGER', 'UNIT_HEAD'],
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
      by: ['BUYER', 'CATEGORY_MANAGER', 'UNIT_HEAD'],
    },
    sourceRequisition: { from: ['APPROVED'], to: 'SOURCING', by: [], within: ['sourcing.createEvent'] },
    releaseRequisition: { from: ['SOURCING'], to: 'APPROVED', by: [], within: ['sourcing.cancelEvent'] },
  },
});
