import type { RouteObject } from 'react-router';

/** Where staff goes. */
export const staffRoutes: readonly RouteObject[] = [
  { path: 'outbox', lazy: async () => ({ Component: (await import('./outbox-page.js')).OutboxPage }) },
];
