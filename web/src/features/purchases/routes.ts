import type { RouteObject } from 'react-router';
import { type MenuEntry, SUPERVISORS, WORKERS } from '../../lib/menu-entry.js';

const home: RouteObject = { index: true, lazy: async () => ({ Component: (await import('./home-page.js')).HomePage }) };

/** Where staff goes. */
export const staffRoutes: readonly RouteObject[] = [
  home,
  { path: 'purchases', lazy: async () => ({ Component: (await import('./purchases-page.js')).PurchasesPage }) },
  { path: 'purchases/:id', lazy: async () => ({ Component: (await import('./purchase-page.js')).PurchasePage }) },
];

/** Where suppliers go. */
export const supplierRoutes: readonly RouteObject[] = [home];

/** What it adds to the menu of staff. */
export const staffMenu: readonly MenuEntry[] = [
  { key: '/', text: 'menu.home', icon: 'CheckSquare', place: 10 },
  {
    key: '/purchases',
    text: 'menu.purchases',
    icon: 'ShoppingCart',
    place: 30,
    also: ['/events', '/awards', '/contracts', '/bids', '/declarations', '/evaluations'],
    roles: [...WORKERS, ...SUPERVISORS],
  },
];

/** What it adds to the menu of suppliers. */
export const supplierMenu: readonly MenuEntry[] = [{ key: '/', text: 'menu.home', icon: 'CheckSquare', place: 10 }];

/** The page of each kind of subject. */
export const places = {
  Purchase: (id: string) => `/purchases/${id}`,
};
