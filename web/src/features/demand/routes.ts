import type { RouteObject } from 'react-router';

/** Where staff goes. */
export const staffRoutes: readonly RouteObject[] = [
  {
    path: 'requisitions',
    lazy: async () => ({ Component: (await import('./requisitions-page.js')).RequisitionsPage }),
  },
  {
    path: 'requisitions/new',
    lazy: async () => ({ Component: (await import('./requisition-form.js')).NewRequisitionPage }),
  },
  {
    path: 'requisitions/:id',
    lazy: async () => ({ Component: (await import('./requisition-page.js')).RequisitionPage }),
  },
  {
    path: 'requisitions/:id/edit',
    lazy: async () => ({ Component: (await import('./requisition-form.js')).EditRequisitionPage }),
  },
];
