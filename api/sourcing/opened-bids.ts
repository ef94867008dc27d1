/** The states of a bid in which its content is opened. */
export const OPENED_BIDS = ['OPENED', 'AWARDED', 'NOT_AWARDED', 'ENDED', 'FORFEITED'] as const;
