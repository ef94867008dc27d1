import type { RouteObject } from 'react-router';

/** Where staff goes. */
export const staffRoutes: readonly RouteObject[] = [
  {
    path: 'representations',
    lazy: async () => ({ Component: (await import('./representations-page.js')).RepresentationsPage }),
  },
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

/** The page of the form of each move that needs one. */
export const forms = {
  handOverPurchase: (id: string) => `/purchases/${id}/hand-over`,
  handOverRequisition: (id: string) => `/requisitions/${id}/hand-over`,
  appointPurchaseDeputy: (id: string) => `/purchases/${id}/deputy`,
  appointRequisitionDeputy: (id: string) => `/requisitions/${id}/deputy`,
};
