import type { RouteObject } from 'react-router';

const home: RouteObject = { index: true, lazy: async () => ({ Component: (await import('./home-page.js')).HomePage }) };

/** Where staff goes. */
export const staffRoutes: readonly RouteObject[] = [
  home,
  { path: 'purchases', lazy: async () => ({ Component: (await import('./purchases-page.js')).PurchasesPage }) },
  { path: 'purchases/:id', lazy: async () => ({ Component: (await import('./purchase-page.js')).PurchasePage }) },
];

/** Where suppliers go. */
export const supplierRoutes: readonly RouteObject[] = [home];
