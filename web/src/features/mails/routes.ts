import type { RouteObject } from 'react-router';
import type { MenuEntry } from '../../lib/menu-entry.js';

/** Where staff goes. */
export const staffRoutes: readonly RouteObject[] = [
  { path: 'outbox', lazy: async () => ({ Component: (await import('./outbox-page.js')).OutboxPage }) },
];

/** What it adds to the menu of staff. */
export const staffMenu: readonly MenuEntry[] = [
  { key: '/outbox', text: 'menu.outbox', icon: 'Mail', place: 120, roles: ['SYSTEM_ADMIN', 'SECURITY_ADMIN'] },
];
