import type { RouteObject } from 'react-router';

/** Where staff goes. */
export const staffRoutes: readonly RouteObject[] = [
  {
    path: 'orders',
    lazy: async () => ({ Component: (await import('./orders-page.js')).OrdersPage }),
  },
  {
    path: 'orders/:id',
    lazy: async () => ({ Component: (await import('./order-page.js')).OrderPage }),
  },
  {
    path: 'contracts/:id/order',
    lazy: async () => ({ Component: (await import('./order-form.js')).NewOrderPage }),
  },
];
