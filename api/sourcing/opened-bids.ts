/** States of a bid that says something: its content is opened. */
export const OPENED_BIDS = ['OPENED', 'AWARDED', 'NOT_AWARDED', 'ENDED', 'FORFEITED'] as const;
