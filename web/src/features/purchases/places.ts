/** The page of each kind of subject. */
export const places = {
  Purchase: (id: string) => `/purchases/${id}`,
};
