/** The form that asks for a person's day. */
export const forms = { readPersonDay: (id: string) => `/person-day?account=${id}` };
