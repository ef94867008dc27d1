/** The page of the form of each move that needs one. */
export const forms = {
  submitBid: (eventId: string) => `/events/${eventId}/bid`,
  replaceBid: (bidId: string) => `/bids/${bidId}/replace`,
};
