import type { RouteObject } from 'react-router';

const history: RouteObject = {
  path: 'notices',
  lazy: async () => ({ Component: (await import('./notices-page.js')).NoticesPage }),
};

/** Where staff goes. */
export const staffRoutes: readonly RouteObject[] = [history];

/** Where suppliers go. */
export const supplierRoutes: readonly RouteObject[] = [history];
