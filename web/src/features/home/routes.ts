import type { RouteObject } from 'react-router';
import type { MenuEntry } from '../../lib/menu-entry.js';

/** Where staff goes. */
export const staffRoutes: readonly RouteObject[] = [
  { index: true, lazy: async () => ({ Component: (await import('./staff-home.js')).StaffHome }) },
];

/** Where suppliers go. */
export const supplierRoutes: readonly RouteObject[] = [
  { index: true, lazy: async () => ({ Component: (await import('./supplier-home.js')).SupplierHome }) },
];

const home: MenuEntry = { key: '/', text: 'menu.home', icon: 'CheckSquare', place: 10 };

/** What it adds to the menu of staff. */
export const staffMenu: readonly MenuEntry[] = [home];

/** What it adds to the menu of suppliers. */
export const supplierMenu: readonly MenuEntry[] = [home];
