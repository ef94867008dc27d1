import type { RouteObject } from 'react-router';
import { type MenuEntry, SUPERVISORS } from '../../lib/menu-entry.js';

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
  {
    path: 'suppliers/:id/suspend',
    lazy: async () => ({ Component: (await import('./suspend-page.js')).SuspendPage }),
  },
  {
    path: 'suppliers/:id/withhold',
    lazy: async () => ({ Component: (await import('./withhold-page.js')).WithholdPage }),
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
  {
    path: 'suppliers/:id/change',
    lazy: async () => ({ Component: (await import('./change-page.js')).ChangePage }),
  },
  {
    path: 'suppliers/:id/contact',
    lazy: async () => ({ Component: (await import('./contact-page.js')).ContactPage }),
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

/** What it adds to the menu of staff. */
export const staffMenu: readonly MenuEntry[] = [
  {
    key: '/suppliers',
    text: 'menu.suppliers',
    icon: 'Shop',
    place: 70,
    roles: ['BUYER', 'CATEGORY_MANAGER', 'APPROVER', 'FINANCE', 'LEGAL', ...SUPERVISORS],
  },
];

/** What it adds to the menu of suppliers. */
export const supplierMenu: readonly MenuEntry[] = [
  { key: '/my-supplier', text: 'menu.mySupplier', icon: 'Shop', place: 50, also: ['/suppliers'] },
];

/** The page of each kind of subject. */
export const places = {
  Supplier: (id: string) => `/suppliers/${id}`,
};

/** The page of the form of each move that needs one. */
export const forms = {
  editSupplierProfile: (id: string) => `/suppliers/${id}/profile`,
  submitSupplier: (id: string) => `/suppliers/${id}/submit`,
  askSupplierChange: (id: string) => `/suppliers/${id}/change`,
  changeContact: (id: string) => `/suppliers/${id}/contact`,
  suspendSupplier: (id: string) => `/suppliers/${id}/suspend`,
  proposeWithholding: (id: string) => `/suppliers/${id}/withhold`,
};
