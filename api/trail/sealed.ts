/** Stands in place of the id of a subject that is still secret. */
export const SEALED = 'sealed';
