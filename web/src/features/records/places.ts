/** The page of each kind of subject. */
export const places = {
  Erasure: (id: string) => `/records/${id}`,
  LegalHold: (id: string) => `/holds/${id}`,
};

/** The page of the form of each move that needs one. An erasure starts from the account that it is about. */
export const forms = {
  requestErasure: (id: string) => `/records/new?account=${id}`,
};
