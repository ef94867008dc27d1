import type { RouteObject } from 'react-router';
import type { MenuEntry } from '../../lib/menu-entry.js';

/** Where staff goes. */
export const staffRoutes: readonly RouteObject[] = [
  {
    path: 'requisitions',
    lazy: async () => ({ Component: (await import('./requisitions-page.js')).RequisitionsPage }),
  },
  {
    path: 'requisitions/new',
    lazy: async () => ({ Component: (await import('./requisition-form.js')).NewRequisitionPage }),
  },
  {
    path: 'requisitions/:id',
    lazy: async () => ({ Component: (await import('./requisition-page.js')).RequisitionPage }),
  },
  {
    path: 'requisitions/:id/edit',
    lazy: async () => ({ Component: (await import('./requisition-form.js')).EditRequisitionPage }),
  },
];

/** What it adds to the menu of staff. */
export const staffMenu: readonly MenuEntry[] = [
  {
    key: '/requisitions',
    text: 'menu.requisitions',
    icon: 'FileText',
    place: 40,
    roles: ['BUYER', 'CATEGORY_MANAGER', 'APPROVER', 'DECISION_MEMBER', 'LEGAL'],
  },
];

/** The page of each kind of subject. */
export const places = {
  Requisition: (id: string) => `/requisitions/${id}`,
};

/** The page of the form of each move that needs one. */
export const forms = {
  editRequisition: (id: string) => `/requisitions/${id}/edit`,
};
