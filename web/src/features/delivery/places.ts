/** The page of each kind of subject. */
export const places = {
  GoodsReceipt: (id: string) => `/receipts/${id}`,
};

/** The page of the form of each move that needs one. */
export const forms = {
  recordReceipt: (orderId: string) => `/orders/${orderId}/receive`,
  inspectReceipt: (id: string) => `/receipts/${id}/inspect`,
};
