import type { RouteObject } from 'react-router';
import { PROCESS_READERS } from '../../../../schema/process/process-readers.js';
import type { MenuEntry } from '../../lib/menu-entry.js';

/** Where staff goes. */
export const staffRoutes: readonly RouteObject[] = [
  { path: 'process', lazy: async () => ({ Component: (await import('./process-page.js')).ProcessPage }) },
  { path: 'event-logs', lazy: async () => ({ Component: (await import('./event-logs-page.js')).EventLogsPage }) },
  {
    path: 'event-logs/new',
    lazy: async () => ({ Component: (await import('./new-event-log-page.js')).NewEventLogPage }),
  },
  { path: 'event-logs/:id', lazy: async () => ({ Component: (await import('./event-log-page.js')).EventLogPage }) },
  {
    path: 'mirrored-cases/:id',
    lazy: async () => ({ Component: (await import('./mirrored-case-page.js')).MirroredCasePage }),
  },
];

/** What it adds to the menu of staff. */
export const staffMenu: readonly MenuEntry[] = [
  {
    key: '/process',
    text: 'menu.process',
    icon: 'Partition',
    place: 140,
    also: ['/event-logs', '/mirrored-cases'],
    roles: PROCESS_READERS,
  },
];

/** The page of each kind of subject. */
export const places = {
  EventLog: (id: string) => `/event-logs/${id}`,
  MirroredCase: (id: string) => `/mirrored-cases/${id}`,
};
