import type { RouteObject } from 'react-router';

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
