import type { RouteObject } from 'react-router';
import { type MenuEntry, SUPERVISORS, WORKERS } from '../../lib/menu-entry.js';

/** Where staff goes. */
export const staffRoutes: readonly RouteObject[] = [
  { path: 'purchases', lazy: async () => ({ Component: (await import('./purchases-page.js')).PurchasesPage }) },
  { path: 'purchases/:id', lazy: async () => ({ Component: (await import('./purchase-page.js')).PurchasePage }) },
];

/** What it adds to the menu of staff. */
export const staffMenu: readonly MenuEntry[] = [
  {
    key: '/purchases',
    text: 'menu.purchases',
    icon: 'ShoppingCart',
    place: 30,
    also: ['/events', '/awards', '/contracts', '/bids', '/declarations', '/evaluations'],
    roles: [...WORKERS, ...SUPERVISORS],
  },
];

/** The page of each kind of subject. */
export const places = {
  Purchase: (id: string) => `/purchases/${id}`,
};
