/** The page of each kind of subject. Bids, declarations and evaluations are shown on the page of their event. */
export const places = {
  SourcingEvent: (id: string) => `/events/${id}`,
  Award: (id: string) => `/awards/${id}`,
  Bid: (id: string) => `/bids/${id}`,
  InterestDeclaration: (id: string) => `/declarations/${id}`,
  Evaluation: (id: string) => `/evaluations/${id}`,
};

/** The page of the form of each move that needs one. */
export const forms = {
  createEvent: (id: string) => `/events/new?requisition=${id}`,
  editEvent: (id: string) => `/events/${id}/edit`,
  extendDeadline: (id: string) => `/events/${id}/extend`,
  proposeReopening: (id: string) => `/events/${id}/reopen`,
  nameExpert: (id: string) => `/events/${id}/expert`,
  releaseExpert: (id: string) => `/events/${id}/expert-left`,
  // Experts are asked on the sheet, which names the bidders.
  declareNoInterest: (id: string) => `/events/${id}/score`,
  recuse: (id: string) => `/events/${id}/score`,
  scoreBids: (id: string) => `/events/${id}/score`,
  recommendAward: (id: string) => `/events/${id}/recommend`,
  proposeRevocation: (id: string) => `/awards/${id}/revoke`,
};
