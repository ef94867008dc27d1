import type { RouteObject } from 'react-router';

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
