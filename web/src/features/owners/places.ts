/** The page of the form of each move that needs one. */
export const forms = {
  handOverPurchase: (id: string) => `/purchases/${id}/hand-over`,
  handOverRequisition: (id: string) => `/requisitions/${id}/hand-over`,
  appointPurchaseDeputy: (id: string) => `/purchases/${id}/deputy`,
  appointRequisitionDeputy: (id: string) => `/requisitions/${id}/deputy`,
};
