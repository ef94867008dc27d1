import type { RouteObject } from 'react-router';

/** Where staff goes. */
export const staffRoutes: readonly RouteObject[] = [
  { path: 'alerts', lazy: async () => ({ Component: (await import('./alerts-page.js')).AlertsPage }) },
  { path: 'alerts/:id', lazy: async () => ({ Component: (await import('./alert-page.js')).AlertPage }) },
  { path: 'detectors', lazy: async () => ({ Component: (await import('./detectors-page.js')).DetectorsPage }) },
];
