import type { RouteObject } from 'react-router';

/** Where staff goes. */
export const staffRoutes: readonly RouteObject[] = [
  {
    path: 'orders/:id/receive',
    lazy: async () => ({ Component: (await import('./receive-form.js')).ReceiveOrderPage }),
  },
  {
    path: 'receipts',
    lazy: async () => ({ Component: (await import('./receipts-page.js')).GoodsReceiptsPage }),
  },
  {
    path: 'receipts/:id',
    lazy: async () => ({ Component: (await import('./receipt-page.js')).GoodsReceiptPage }),
  },
  {
    path: 'receipts/:id/inspect',
    lazy: async () => ({ Component: (await import('./inspect-form.js')).InspectReceiptPage }),
  },
];

/** The page of each kind of subject. */
export const places = {
  GoodsReceipt: (id: string) => `/receipts/${id}`,
};

/** The page of the form of each move that needs one. */
export const forms = {
  recordReceipt: (orderId: string) => `/orders/${orderId}/receive`,
  inspectReceipt: (id: string) => `/receipts/${id}/inspect`,
};
