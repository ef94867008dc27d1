import type { RouteObject } from 'react-router';
import { type MenuEntry, SUPERVISORS } from '../../lib/menu-entry.js';

/** Where staff goes. */
export const staffRoutes: readonly RouteObject[] = [
  { path: 'alerts', lazy: async () => ({ Component: (await import('./alerts-page.js')).AlertsPage }) },
  { path: 'alerts/:id', lazy: async () => ({ Component: (await import('./alert-page.js')).AlertPage }) },
  { path: 'detectors', lazy: async () => ({ Component: (await import('./detectors-page.js')).DetectorsPage }) },
];

/** What it adds to the menu of staff. */
export const staffMenu: readonly MenuEntry[] = [
  { key: '/alerts', text: 'menu.alerts', icon: 'Alert', place: 20, roles: SUPERVISORS },
  { key: '/detectors', text: 'menu.detectors', icon: 'Fund', place: 90, roles: SUPERVISORS },
];

/** The page of each kind of subject. */
export const places = {
  Alert: (id: string) => `/alerts/${id}`,
};
