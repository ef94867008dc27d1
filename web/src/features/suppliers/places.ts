/** The page of each kind of subject. */
export const places = {
  Supplier: (id: string) => `/suppliers/${id}`,
};

/** The page of the form of each move that needs one. */
export const forms = {
  editSupplierProfile: (id: string) => `/suppliers/${id}/profile`,
  submitSupplier: (id: string) => `/suppliers/${id}/submit`,
  askSupplierChange: (id: string) => `/suppliers/${id}/change`,
  changeContact: (id: string) => `/suppliers/${id}/contact`,
  suspendSupplier: (id: string) => `/suppliers/${id}/suspend`,
  proposeWithholding: (id: string) => `/suppliers/${id}/withhold`,
};
