import type { RouteObject } from 'react-router';
import { ADMINS, type MenuEntry, SUPERVISORS } from '../../lib/menu-entry.js';

/** Where staff goes. */
export const staffRoutes: readonly RouteObject[] = [
  { path: 'trail', lazy: async () => ({ Component: (await import('./trail-page.js')).TrailPage }) },
  {
    path: 'trail/keys/:id/confirm',
    lazy: async () => ({ Component: (await import('./confirm-key-page.js')).ConfirmKeyPage }),
  },
  { path: 'trail/new-key', lazy: async () => ({ Component: (await import('./new-key-page.js')).NewKeyPage }) },
];

/** Where anybody goes, signed in or not. */
export const publicRoutes: readonly RouteObject[] = [
  { path: 'verify', lazy: async () => ({ Component: (await import('./verify-page.js')).VerifyPage }) },
];

/** What it adds to the menu of staff. */
export const staffMenu: readonly MenuEntry[] = [
  { key: '/trail', text: 'menu.trail', icon: 'Audit', place: 150, roles: [...SUPERVISORS, ...ADMINS] },
];

/** What it adds to the menu of suppliers. */
export const supplierMenu: readonly MenuEntry[] = [
  { key: '/verify', text: 'menu.verify', icon: 'SafetyCertificate', place: 70 },
];

/** The page of each kind of subject; keys of the log are shown on the page of the log. */
export const places = { LogKey: () => '/trail' };

/** The form in which a second person confirms the next key. */
export const forms = { confirmLogKey: (id: string) => `/trail/keys/${id}/confirm` };
