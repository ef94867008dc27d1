import { defineLifecycle } from '../kernel/lifecycle.js';

/** Goods received against an order, then inspected by somebody else (B9). */
export const goodsReceipt = defineLifecycle({
  module: 'delivery',
  subject: 'GoodsReceipt',
  collection: 'goods_receipts',
  partOf: { PURCHASE: { field: 'purchaseId' }, SUPPLIER: { field: 'supplierId' } },
  states: ['RECEIVED', 'INSPECTED'],
  classes: {},
  moves: {
    recordReceipt: {
      from: null,
      to: 'RECEIVED',
      by: ['RECEIVER'],
      duty: 'goodsReceipt',
      startsFrom: { subject: 'PurchaseOrder', states: ['CONFIRMED', 'PARTLY_RECEIVED'] },
    },
    inspectReceipt: { from: ['RECEIVED'], to: 'INSPECTED', by: ['INSPECTOR'], duty: 'inspection' },
  },
});
