/** The form that a person's day is asked for with. */
export const forms = { readPersonDay: (id: string) => `/person-day?account=${id}` };
