/** The page of each kind of subject. */
export const places = {
  PurchaseOrder: (id: string) => `/orders/${id}`,
};

/** The page of the form of each move that needs one. */
export const forms = {
  createOrder: (contractId: string) => `/contracts/${contractId}/order`,
  proposeChange: (id: string) => `/orders/${id}/change`,
  proposeOneSidedClose: (id: string) => `/orders/${id}/close`,
};
