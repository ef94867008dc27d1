/** The page of the form of each move that needs one. */
export const forms = {
  counterProposal: (id: string) => `/orders/${id}/counter`,
  submitInvoice: (orderId: string) => `/orders/${orderId}/invoice`,
  correctInvoice: (id: string) => `/invoices/${id}/correct`,
};
