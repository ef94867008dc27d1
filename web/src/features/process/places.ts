/** The page of each kind of subject. */
export const places = {
  EventLog: (id: string) => `/event-logs/${id}`,
  MirroredCase: (id: string) => `/mirrored-cases/${id}`,
};
