import type { RouteObject } from 'react-router';
import { type MenuEntry, SUPERVISORS, WORKERS } from '../../lib/menu-entry.js';

/** Where staff goes. */
export const staffRoutes: readonly RouteObject[] = [
  { path: 'parts', lazy: async () => ({ Component: (await import('./parts-page.js')).PartsPage }) },
  { path: 'parts/new', lazy: async () => ({ Component: (await import('./new-part-page.js')).NewPartPage }) },
  {
    path: 'parts/categories',
    lazy: async () => ({ Component: (await import('./categories-page.js')).CategoriesPage }),
  },
  { path: 'parts/:id', lazy: async () => ({ Component: (await import('./part-page.js')).PartPage }) },
  {
    path: 'parts/:id/revise',
    lazy: async () => ({ Component: (await import('./revise-part-page.js')).RevisePartPage }),
  },
  { path: 'imports', lazy: async () => ({ Component: (await import('./imports-page.js')).ImportsPage }) },
  { path: 'imports/new', lazy: async () => ({ Component: (await import('./new-import-page.js')).NewImportPage }) },
  { path: 'imports/:id', lazy: async () => ({ Component: (await import('./import-page.js')).ImportPage }) },
];

/** What it adds to the menu of staff. */
export const staffMenu: readonly MenuEntry[] = [
  {
    key: '/parts',
    text: 'menu.parts',
    icon: 'Appstore',
    place: 80,
    also: ['/imports'],
    roles: [...WORKERS, ...SUPERVISORS],
  },
];

/** The page of each kind of subject. */
export const places = {
  Part: (id: string) => `/parts/${id}`,
  Category: (id: string) => `/parts?category=${id}`,
  ImportRun: (id: string) => `/imports/${id}`,
};

/** The page of the form of each move that needs one. */
export const forms = {
  revisePart: (id: string) => `/parts/${id}/revise`,
};
