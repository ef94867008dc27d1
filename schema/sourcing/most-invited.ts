/** The most suppliers that are invited to an event, and so the most bids. */
export const MOST_INVITED = 100;
