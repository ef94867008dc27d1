/** The most lines one subject holds. */
export const MOST_LINES = 5_000;
