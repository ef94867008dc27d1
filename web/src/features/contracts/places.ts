/** The page of each kind of subject. */
export const places = {
  Contract: (id: string) => `/contracts/${id}`,
};

/** The page of the form of each move that needs one. */
export const forms = {
  draftContract: (id: string) => `/awards/${id}/contract`,
  editContract: (id: string) => `/contracts/${id}/edit`,
};
