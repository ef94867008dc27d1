import type { RouteObject } from 'react-router';

/** Where staff goes. */
export const staffRoutes: readonly RouteObject[] = [
  { path: 'events', lazy: async () => ({ Component: (await import('./events-page.js')).SourcingEventsPage }) },
  { path: 'events/new', lazy: async () => ({ Component: (await import('./new-event-page.js')).NewEventPage }) },
  { path: 'events/:id', lazy: async () => ({ Component: (await import('./event-page.js')).EventPage }) },
  { path: 'events/:id/edit', lazy: async () => ({ Component: (await import('./edit-event-page.js')).EditEventPage }) },
  {
    path: 'events/:id/extend',
    lazy: async () => ({ Component: (await import('./extend-deadline-page.js')).ExtendDeadlinePage }),
  },
  { path: 'events/:id/reopen', lazy: async () => ({ Component: (await import('./reopen-page.js')).ReopenPage }) },
  { path: 'events/:id/score', lazy: async () => ({ Component: (await import('./score-page.js')).ScorePage }) },
  {
    path: 'events/:id/expert',
    lazy: async () => ({ Component: (await import('./name-expert-page.js')).NameExpertPage }),
  },
  {
    path: 'events/:id/expert-left',
    lazy: async () => ({ Component: (await import('./release-expert-page.js')).ReleaseExpertPage }),
  },
  {
    path: 'events/:id/recommend',
    lazy: async () => ({ Component: (await import('./recommend-page.js')).RecommendPage }),
  },
  { path: 'awards/:id', lazy: async () => ({ Component: (await import('./award-page.js')).AwardPage }) },
  { path: 'awards/:id/revoke', lazy: async () => ({ Component: (await import('./revoke-page.js')).RevokePage }) },
  { path: 'bids/:id', lazy: async () => ({ Component: (await import('./bid-place.js')).BidPlace }) },
  {
    path: 'declarations/:id',
    lazy: async () => ({ Component: (await import('./declaration-place.js')).DeclarationPlace }),
  },
  {
    path: 'evaluations/:id',
    lazy: async () => ({ Component: (await import('./evaluation-place.js')).EvaluationPlace }),
  },
];

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
