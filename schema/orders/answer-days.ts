/**
 * Days within which a supplier has to answer what is proposed for its order, not counting the day of the proposal. After that the proposal
 * lapses and the order goes on.
 */
export const ANSWER_DAYS = 5;
