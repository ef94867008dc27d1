import type { RouteObject } from 'react-router';

const mine: Pick<RouteObject, 'lazy'> = {
  lazy: async () => ({ Component: (await import('./my-supplier-page.js')).MySupplierPage }),
};

/** Where staff goes. */
export const staffRoutes: readonly RouteObject[] = [
  {
    path: 'suppliers',
    lazy: async () => ({ Component: (await import('./suppliers-page.js')).SuppliersPage }),
  },
  {
    path: 'suppliers/:id',
    lazy: async () => ({ Component: (await import('./supplier-page.js')).SupplierPage }),
  },
];

/** Where suppliers go; a notice leads to the supplier by its id. */
export const supplierRoutes: readonly RouteObject[] = [
  { path: 'my-supplier', ...mine },
  { path: 'suppliers/:id', ...mine },
  {
    path: 'suppliers/:id/profile',
    lazy: async () => ({ Component: (await import('./profile-page.js')).ProfilePage }),
  },
  {
    path: 'suppliers/:id/submit',
    lazy: async () => ({ Component: (await import('./submit-page.js')).SubmitPage }),
  },
];

/** Where everybody goes. */
export const publicRoutes: readonly RouteObject[] = [
  {
    path: 'register',
    lazy: async () => ({ Component: (await import('./register-page.js')).RegisterPage }),
  },
  {
    path: 'confirm-address',
    lazy: async () => ({ Component: (await import('./confirm-address-page.js')).ConfirmAddressPage }),
  },
];
