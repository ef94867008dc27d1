/** Days in which a supplier answers what is proposed for its order, the day of the proposal not counted; then the proposal lapses and the order goes on. */
export const ANSWER_DAYS = 5;
