/** The page of each kind of subject. */
export const places = {
  Requisition: (id: string) => `/requisitions/${id}`,
};

/** The page of the form of each move that needs one. */
export const forms = {
  editRequisition: (id: string) => `/requisitions/${id}/edit`,
};
