/** The page of each kind of subject. */
export const places = {
  Part: (id: string) => `/parts/${id}`,
  Category: (id: string) => `/parts?category=${id}`,
  ImportRun: (id: string) => `/imports/${id}`,
};

/** The page of the form of each move that needs one. */
export const forms = {
  revisePart: (id: string) => `/parts/${id}/revise`,
};
