import type { RouteObject } from 'react-router';

/** Where staff goes. */
export const staffRoutes: readonly RouteObject[] = [
  { path: 'my-day', lazy: async () => ({ Component: (await import('./my-day-page.js')).MyDayPage }) },
  { path: 'person-day', lazy: async () => ({ Component: (await import('./person-day-page.js')).PersonDayPage }) },
];

/** Where suppliers go. */
export const supplierRoutes: readonly RouteObject[] = [
  { path: 'records', lazy: async () => ({ Component: (await import('./records-page.js')).RecordsPage }) },
];
