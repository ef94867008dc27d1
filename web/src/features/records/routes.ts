import type { RouteObject } from 'react-router';
import type { MenuEntry } from '../../lib/menu-entry.js';

/** Where staff goes. */
export const staffRoutes: readonly RouteObject[] = [
  { path: 'records', lazy: async () => ({ Component: (await import('./erasures-page.js')).ErasuresPage }) },
  {
    path: 'records/new',
    lazy: async () => ({ Component: (await import('./request-erasure-page.js')).RequestErasurePage }),
  },
  { path: 'records/:id', lazy: async () => ({ Component: (await import('./erasure-page.js')).ErasurePage }) },
  { path: 'holds', lazy: async () => ({ Component: (await import('./holds-page.js')).HoldsPage }) },
  { path: 'holds/new', lazy: async () => ({ Component: (await import('./place-hold-page.js')).PlaceHoldPage }) },
  { path: 'holds/:id', lazy: async () => ({ Component: (await import('./hold-page.js')).HoldPage }) },
];

/** What it adds to the menu of staff. */
export const staffMenu: readonly MenuEntry[] = [
  {
    key: '/records',
    text: 'menu.records',
    icon: 'FolderOpen',
    place: 130,
    also: ['/holds'],
    roles: ['LEGAL', 'SECURITY_ADMIN', 'AUDIT_ADMIN', 'DISCIPLINE_OFFICER', 'INTERNAL_AUDITOR'],
  },
];

/** The page of each kind of subject. */
export const places = {
  Erasure: (id: string) => `/records/${id}`,
  LegalHold: (id: string) => `/holds/${id}`,
};

/** The page of the form of each move that needs one. An erasure starts from the account that it is about. */
export const forms = {
  requestErasure: (id: string) => `/records/new?account=${id}`,
};
