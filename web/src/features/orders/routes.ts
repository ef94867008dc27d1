import type { RouteObject } from 'react-router';
import type { MenuEntry } from '../../lib/menu-entry.js';

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
    path: 'orders/:id/change',
    lazy: async () => ({ Component: (await import('./change-page.js')).ChangeOrderPage }),
  },
  {
    path: 'orders/expediting',
    lazy: async () => ({ Component: (await import('./expediting-page.js')).ExpeditingPage }),
  },
  {
    path: 'orders/:id/urge',
    lazy: async () => ({ Component: (await import('./urge-page.js')).UrgeOrderPage }),
  },
  {
    path: 'orders/:id/close',
    lazy: async () => ({ Component: (await import('./one-sided-close-page.js')).OneSidedClosePage }),
  },
  {
    path: 'contracts/:id/order',
    lazy: async () => ({ Component: (await import('./order-form.js')).NewOrderPage }),
  },
];

/** What it adds to the menu of staff. */
export const staffMenu: readonly MenuEntry[] = [
  {
    key: '/orders',
    text: 'menu.orders',
    icon: 'Inbox',
    place: 50,
    also: ['/receipts'],
    roles: ['BUYER', 'CATEGORY_MANAGER', 'RECEIVER', 'INSPECTOR', 'FINANCE'],
  },
];

/** The page of each kind of subject. */
export const places = {
  PurchaseOrder: (id: string) => `/orders/${id}`,
};

/** The page of the form of each move that needs one. */
export const forms = {
  createOrder: (contractId: string) => `/contracts/${contractId}/order`,
  proposeChange: (id: string) => `/orders/${id}/change`,
  urgeDelivery: (id: string) => `/orders/${id}/urge`,
  proposeOneSidedClose: (id: string) => `/orders/${id}/close`,
};
