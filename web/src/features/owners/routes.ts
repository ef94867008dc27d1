import type { RouteObject } from 'react-router';

/** Where staff goes. */
export const staffRoutes: readonly RouteObject[] = [
  {
    path: 'purchases/:id/hand-over',
    lazy: async () => ({ Component: (await import('./hand-over-page.js')).HandOverPurchasePage }),
  },
  {
    path: 'requisitions/:id/hand-over',
    lazy: async () => ({ Component: (await import('./hand-over-page.js')).HandOverRequisitionPage }),
  },
  {
    path: 'purchases/:id/deputy',
    lazy: async () => ({ Component: (await import('./deputy-page.js')).PurchaseDeputyPage }),
  },
  {
    path: 'requisitions/:id/deputy',
    lazy: async () => ({ Component: (await import('./deputy-page.js')).RequisitionDeputyPage }),
  },
];
