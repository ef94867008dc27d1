/** The page of each kind of subject. */
export const places = {
  Invoice: (id: string) => `/invoices/${id}`,
  Payment: (id: string) => `/payments/${id}`,
  GoodsReturn: (id: string) => `/returns/${id}`,
  MatchTolerance: (id: string) => `/tolerances/${id}`,
  TaxRate: (id: string) => `/tax-rates/${id}`,
};

/** The page of the form of each move that needs one. */
export const forms = {
  returnGoods: (receiptId: string) => `/receipts/${receiptId}/return`,
  creditReturn: (id: string) => `/returns/${id}/credit`,
  recordRefund: (id: string) => `/returns/${id}/refund`,
  recordPayment: (id: string) => `/payments/${id}/record`,
};
