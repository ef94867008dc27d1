import { defineLifecycle } from '../kernel/lifecycle.js';

const BUYERS = ['BUYER', 'CATEGORY_MANAGER'] as const;
const BUYERS_AND_HEADS = [...BUYERS, 'UNIT_HEAD'] as const;

/** A purchase: the thread that holds every step from the sourcing event to the payment together (DESIGN §2). */
export const purchase = defineLifecycle({
  module: 'purchases',
  subject: 'Purchase',
  collection: 'purchases',
  partOf: { PURCHASE: { field: 'purchaseId' } },
  states: ['ACTIVE', 'COMPLETED', 'CANCELLED'],
  classes: {},
  owned: { posts: ['BUYER'] },
  moves: {
    startPurchase: { from: null, to: 'ACTIVE', by: [], within: ['sourcing.createEvent'] },
    cancelPurchase: { from: ['ACTIVE'], to: 'CANCELLED', by: [], within: ['sourcing.cancelEvent'] },
    completePurchase: { from: ['ACTIVE'], to: 'COMPLETED', by: [], within: ['payment.recordPayment'] },
    handOverPurchase: {
      from: ['ACTIVE'],
      to: 'SAME',
      by: BUYERS_AND_HEADS,
      whose: ['OWNER', 'HEAD'],
      quiet: true,
      consequences: 'owner.handOverIsForGood',
    },
    takeOverPurchase: {
      from: ['ACTIVE'],
      to: 'SAME',
      by: BUYERS,
      whose: ['COLLEAGUE'],
      quiet: true,
      consequences: 'owner.takeOverIsTold',
    },
    takeBackPurchase: {
      from: ['ACTIVE'],
      to: 'SAME',
      by: BUYERS_AND_HEADS,
      whose: ['OWNER', 'STAND_IN', 'HEAD'],
      quiet: true,
      shownWith: 'standIn',
    },
    appointPurchaseDeputy: {
      from: ['ACTIVE'],
      to: 'SAME',
      by: BUYERS,
      whose: ['OWNER'],
      quiet: true,
      consequences: 'owner.deputyCountsForBoth',
    },
    endPurchaseDeputy: {
      from: ['ACTIVE'],
      to: 'SAME',
      by: BUYERS_AND_HEADS,
      whose: ['OWNER', 'DEPUTY', 'HEAD'],
      quiet: true,
      shownWith: 'deputy',
    },
  },
});
