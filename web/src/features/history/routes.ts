import type { RouteObject } from 'react-router';
import { type MenuEntry, SUPERVISORS } from '../../lib/menu-entry.js';

/** Where staff goes. */
export const staffRoutes: readonly RouteObject[] = [
  { path: 'my-day', lazy: async () => ({ Component: (await import('./my-day-page.js')).MyDayPage }) },
  { path: 'person-day', lazy: async () => ({ Component: (await import('./person-day-page.js')).PersonDayPage }) },
  {
    path: 'unused-numbers',
    lazy: async () => ({ Component: (await import('./unused-numbers-page.js')).UnusedNumbersPage }),
  },
];

/** Where suppliers go. */
export const supplierRoutes: readonly RouteObject[] = [
  { path: 'records', lazy: async () => ({ Component: (await import('./records-page.js')).RecordsPage }) },
];

/** What it adds to the menu of staff. */
export const staffMenu: readonly MenuEntry[] = [
  { key: '/unused-numbers', text: 'menu.unusedNumbers', icon: 'FileText', place: 145, roles: SUPERVISORS },
];

/** What it adds to the menu of suppliers. */
export const supplierMenu: readonly MenuEntry[] = [
  { key: '/records', text: 'menu.ownRecords', icon: 'Audit', place: 60 },
];

/** The form that asks for a person's day. */
export const forms = { readPersonDay: (id: string) => `/person-day?account=${id}` };
