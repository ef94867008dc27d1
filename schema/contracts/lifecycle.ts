import { defineLifecycle, OWNERS } from '../kernel/lifecycle.js';

/** A contract made from an approved award (B7). */
export const contract = defineLifecycle({
  module: 'contracts',
  subject: 'Contract',
  collection: 'contracts',
  partOf: { PURCHASE: { field: 'purchaseId' }, SUPPLIER: { field: 'supplierId' } },
  states: ['DRAFT', 'REVIEWED', 'ACTIVE', 'RETURNED'],
  classes: { lines: 'commercial', total: 'commercial' },
  moves: {
    draftContract: {
      from: null,
      to: 'DRAFT',
      by: ['BUYER'],
      whose: OWNERS,
      duty: 'contractDrafting',
      startsFrom: { subject: 'Award', states: ['APPROVED'], once: { field: 'awardId' } },
    },
    editContract: { from: ['DRAFT', 'RETURNED'], to: 'DRAFT', by: ['BUYER'], whose: OWNERS, duty: 'contractDrafting' },
    reviewContract: { from: ['DRAFT'], to: 'REVIEWED', by: ['LEGAL'], duty: 'contractReview' },
    returnContract: { from: ['DRAFT', 'REVIEWED'], to: 'RETURNED', by: ['LEGAL', 'APPROVER'] },
    signContract: {
      from: ['REVIEWED'],
      to: 'ACTIVE',
      by: ['APPROVER'],
      duty: 'contractSignature',
    },
  },
});
