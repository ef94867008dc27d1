/** The page of the form of each move that needs one. */
export const forms = {
  submitInvoice: (orderId: string) => `/orders/${orderId}/invoice`,
  correctInvoice: (id: string) => `/invoices/${id}/correct`,
};
