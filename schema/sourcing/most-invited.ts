/** The most suppliers that can be invited to an event, and therefore the most bids it can get. */
export const MOST_INVITED = 100;
