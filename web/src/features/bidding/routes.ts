import type { RouteObject } from 'react-router';
import type { MenuEntry } from '../../lib/menu-entry.js';

/** Where suppliers go with invitations and bids. */
export const supplierRoutes: readonly RouteObject[] = [
  { path: 'events', lazy: async () => ({ Component: (await import('./invitations-page.js')).InvitationsPage }) },
  { path: 'events/:id', lazy: async () => ({ Component: (await import('./invitation-page.js')).InvitationPage }) },
  { path: 'events/:id/bid', lazy: async () => ({ Component: (await import('./submit-bid-page.js')).SubmitBidPage }) },
  {
    path: 'events/:id/decline',
    lazy: async () => ({ Component: (await import('./decline-page.js')).DeclinePage }),
  },
  {
    path: 'declines/:id',
    lazy: async () => ({ Component: (await import('./declined-page.js')).DeclinedPage }),
  },
  { path: 'bids/:id', lazy: async () => ({ Component: (await import('./bid-page.js')).BidPage }) },
  {
    path: 'bids/:id/copy',
    lazy: async () => ({ Component: (await import('./quote-copy-page.js')).QuoteCopyPage }),
  },
  {
    path: 'bids/:id/replace',
    lazy: async () => ({ Component: (await import('./replace-bid-page.js')).ReplaceBidPage }),
  },
];

/** What it adds to the menu of suppliers. */
export const supplierMenu: readonly MenuEntry[] = [
  { key: '/events', text: 'menu.invitations', icon: 'ShoppingCart', place: 20, also: ['/bids'] },
];

/** The page of each kind of subject that suppliers alone see. */
export const places = {
  InvitationDecline: (id: string) => `/declines/${id}`,
};

/** The page of the form of each move that needs one. */
export const forms = {
  submitBid: (eventId: string) => `/events/${eventId}/bid`,
  declineInvitation: (eventId: string) => `/events/${eventId}/decline`,
  replaceBid: (bidId: string) => `/bids/${bidId}/replace`,
};
