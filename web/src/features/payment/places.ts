/** The page of each kind of subject. */
export const places = {
  Invoice: (id: string) => `/invoices/${id}`,
  Payment: (id: string) => `/payments/${id}`,
};

/** The page of the form of each move that needs one. */
export const forms = {
  recordPayment: (id: string) => `/payments/${id}/record`,
};
