/** Most lines of one subject. */
export const MOST_LINES = 5_000;
