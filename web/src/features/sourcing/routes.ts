import type { RouteObject } from 'react-router';

/** Where staff goes. */
export const staffRoutes: readonly RouteObject[] = [
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
