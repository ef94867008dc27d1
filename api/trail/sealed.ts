/** What stands in the place of the id of a subject that is still a secret. */
export const SEALED = 'sealed';
