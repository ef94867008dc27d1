import { defineLifecycle, OWNERS } from '../kernel/lifecycle.js';

/** A purchase order under a contract (B8). */
export const purchaseOrder = defineLifecycle({
  module: 'orders',
  subject: 'PurchaseOrder',
  collection: 'purchase_orders',
  partOf: { PURCHASE: { field: 'purchaseId' }, SUPPLIER: { field: 'supplierId' } },
  states: ['DRAFT', 'RELEASED', 'CONFIRMED', 'DECLINED', 'PARTLY_RECEIVED', 'RECEIVED', 'CANCELLED'],
  classes: { lines: 'commercial', total: 'commercial' },
  moves: {
    createOrder: {
      from: null,
      to: 'DRAFT',
      by: ['BUYER'],
      whose: OWNERS,
      duty: 'ordering',
      startsFrom: { subject: 'Contract', states: ['ACTIVE'] },
    },
    releaseOrder: { from: ['DRAFT'], to: 'RELEASED', by: ['CATEGORY_MANAGER'], whose: 'ANYBODY', duty: 'orderRelease' },
    cancelOrder: {
      from: ['DRAFT', 'RELEASED', 'DECLINED'],
      to: 'CANCELLED',
      by: ['BUYER', 'CATEGORY_MANAGER'],
      whose: OWNERS,
    },
    confirmOrder: { from: ['RELEASED'], to: 'CONFIRMED', by: ['SUPPLIER_SUBMITTER'] },
    declineOrder: { from: ['RELEASED'], to: 'DECLINED', by: ['SUPPLIER_SUBMITTER'] },
    receiveOrder: {
      from: ['CONFIRMED', 'PARTLY_RECEIVED'],
      to: ['PARTLY_RECEIVED', 'RECEIVED'],
      by: [],
      within: ['delivery.recordReceipt'],
    },
    // What inspection rejects is open again, so that the supplier can deliver it anew.
    reopenOrder: {
      from: ['PARTLY_RECEIVED', 'RECEIVED'],
      to: 'PARTLY_RECEIVED',
      by: [],
      within: ['delivery.inspectReceipt'],
    },
  },
});
