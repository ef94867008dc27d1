/** The page of each kind of subject; keys of the log are shown on the page of the log. */
export const places = { LogKey: () => '/trail' };

/** The form in which a second person confirms the next key. */
export const forms = { confirmLogKey: (id: string) => `/trail/keys/${id}/confirm` };
