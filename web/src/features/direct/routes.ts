import type { RouteObject } from 'react-router';
import type { MenuEntry } from '../../lib/menu-entry.js';

/** Where staff goes. */
export const staffRoutes: readonly RouteObject[] = [
  {
    path: 'direct-purchases',
    lazy: async () => ({ Component: (await import('./direct-purchases-page.js')).DirectPurchasesPage }),
  },
  {
    path: 'direct-purchases/new',
    lazy: async () => ({ Component: (await import('./new-direct-purchase-page.js')).NewDirectPurchasePage }),
  },
  {
    path: 'direct-purchases/:id',
    lazy: async () => ({ Component: (await import('./direct-purchase-page.js')).DirectPurchasePage }),
  },
  {
    path: 'direct-purchases/:id/revise',
    lazy: async () => ({ Component: (await import('./revise-direct-purchase-page.js')).ReviseDirectPurchasePage }),
  },
  {
    path: 'direct-purchases/:id/contract',
    lazy: async () => ({ Component: (await import('./draft-direct-contract-page.js')).DraftDirectContractPage }),
  },
  {
    path: 'direct-limits',
    lazy: async () => ({ Component: (await import('./direct-limits-page.js')).DirectLimitsPage }),
  },
  {
    path: 'direct-limits/new',
    lazy: async () => ({ Component: (await import('./new-direct-limit-page.js')).NewDirectLimitPage }),
  },
  {
    path: 'direct-limits/:id',
    lazy: async () => ({ Component: (await import('./direct-limit-page.js')).DirectLimitPage }),
  },
];

/** What it adds to the menu of staff. */
export const staffMenu: readonly MenuEntry[] = [
  {
    key: '/direct-purchases',
    text: 'menu.directPurchases',
    icon: 'Thunderbolt',
    place: 45,
    roles: ['BUYER', 'CATEGORY_MANAGER', 'APPROVER', 'INTERNAL_AUDITOR', 'DISCIPLINE_OFFICER'],
  },
];

/** The page of each kind of subject. */
export const places = {
  DirectPurchase: (id: string) => `/direct-purchases/${id}`,
  DirectLimit: (id: string) => `/direct-limits/${id}`,
};

/** The page of the form of each move that needs one. */
export const forms = {
  proposeDirectPurchase: (id: string) => `/direct-purchases/new?requisition=${id}`,
  reviseDirectPurchase: (id: string) => `/direct-purchases/${id}/revise`,
  draftDirectContract: (id: string) => `/direct-purchases/${id}/contract`,
  proposeDirectLimit: () => '/direct-limits/new',
};
