import type { RouteObject } from 'react-router';

/** Where staff goes. */
export const staffRoutes: readonly RouteObject[] = [
  {
    path: 'awards/:id/contract',
    lazy: async () => ({ Component: (await import('./draft-contract-page.js')).DraftContractPage }),
  },
  { path: 'contracts', lazy: async () => ({ Component: (await import('./contracts-page.js')).ContractsPage }) },
  { path: 'contracts/:id', lazy: async () => ({ Component: (await import('./contract-page.js')).ContractPage }) },
  {
    path: 'contracts/:id/edit',
    lazy: async () => ({ Component: (await import('./edit-contract-page.js')).EditContractPage }),
  },
];

/** The page of each kind of subject. */
export const places = {
  Contract: (id: string) => `/contracts/${id}`,
};

/** The page of the form of each move that needs one. */
export const forms = {
  draftContract: (id: string) => `/awards/${id}/contract`,
  editContract: (id: string) => `/contracts/${id}/edit`,
};
