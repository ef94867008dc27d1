import type { RouteObject } from 'react-router';

/** Where staff goes. */
export const staffRoutes: readonly RouteObject[] = [
  {
    path: 'awards/:id/contract',
    lazy: async () => ({ Component: (await import('./draft-contract-page.js')).DraftContractPage }),
  },
  { path: 'contracts/:id', lazy: async () => ({ Component: (await import('./contract-page.js')).ContractPage }) },
  {
    path: 'contracts/:id/edit',
    lazy: async () => ({ Component: (await import('./edit-contract-page.js')).EditContractPage }),
  },
];
