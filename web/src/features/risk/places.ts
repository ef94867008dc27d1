/** The page of each kind of subject. */
export const places = {
  Alert: (id: string) => `/alerts/${id}`,
};
