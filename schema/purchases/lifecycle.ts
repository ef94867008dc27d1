import { defineLifecycle } from '../kernel/lifecycle.js';

/** A purchase: the thread that holds every step from the sourcing event to the payment together (DESIGN §2). */
export const purchase = defineLifecycle({
  module: 'purchases',
  subject: 'Purchase',
  collection: 'purchases',
  states: ['ACTIVE', 'COMPLETED', 'CANCELLED'],
  classes: {},
  moves: {
    startPurchase: { from: null, to: 'ACTIVE', by: [], within: ['sourcing.createEvent'] },
    cancelPurchase: { from: ['ACTIVE'], to: 'CANCELLED', by: [], within: ['sourcing.cancelEvent'] },
    completePurchase: { from: ['ACTIVE'], to: 'COMPLETED', by: [], within: ['payment.recordPayment'] },
  },
});
