import { defineLifecycle } from '../kernel/lifecycle.js';

/** A supplier from its registration to its exclusion (A1, A2). Document review and approval are different people's work. */
export const supplier = defineLifecycle({
  module: 'suppliers',
  subject: 'Supplier',
  collection: 'suppliers',
  partOf: { SUPPLIER: { field: '_id' } },
  states: [
    'UNCONFIRMED',
    'REGISTERED',
    'SUBMITTED',
    'REVIEWED',
    'ACTIVE',
    'RETURNED',
    'REJECTED',
    'SUSPENDED',
    'LAPSED',
  ],
  classes: {
    legalRepresentative: 'personal',
    contactName: 'personal',
    contactPhone: 'personal',
    contactEmail: 'personal',
    bankName: 'commercial',
    bankAccount: 'commercial',
  },
  moves: {
    // Until its address is confirmed a registration holds neither credit code nor login: others may ask for the same.
    registerSupplier: { from: null, to: 'UNCONFIRMED', by: ['VISITOR'] },
    // By whoever holds the link that was mailed, or told by an administrator.
    confirmAddress: { from: ['UNCONFIRMED'], to: 'REGISTERED', by: ['SYSTEM'] },
    lapseRegistration: { from: ['UNCONFIRMED', 'REGISTERED'], to: 'LAPSED', by: ['SYSTEM'] },
    editSupplierProfile: {
      from: ['UNCONFIRMED', 'REGISTERED', 'RETURNED'],
      to: 'SAME',
      by: ['SUPPLIER_DRAFTER', 'SUPPLIER_SUBMITTER'],
    },
    submitSupplier: {
      from: ['REGISTERED', 'RETURNED'],
      to: 'SUBMITTED',
      by: ['SUPPLIER_SUBMITTER'],
      waitsFor: { UNCONFIRMED: 'suppliers.confirmFirst' },
    },
    sendConfirmation: { from: ['UNCONFIRMED'], to: 'SAME', by: ['SUPPLIER_DRAFTER', 'SUPPLIER_SUBMITTER'] },
    reviewSupplier: { from: ['SUBMITTED'], to: 'REVIEWED', by: ['BUYER', 'CATEGORY_MANAGER'], duty: 'supplierReview' },
    returnSupplier: { from: ['SUBMITTED', 'REVIEWED'], to: 'RETURNED', by: ['BUYER', 'CATEGORY_MANAGER', 'APPROVER'] },
    // Also before it is submitted: a credit code is public, and whoever took another firm's must not keep it.
    rejectSupplier: {
      from: ['REGISTERED', 'SUBMITTED', 'REVIEWED', 'RETURNED'],
      to: 'REJECTED',
      by: ['CATEGORY_MANAGER', 'APPROVER'],
    },
    approveSupplier: {
      from: ['REVIEWED'],
      to: 'ACTIVE',
      by: ['CATEGORY_MANAGER', 'APPROVER'],
      duty: 'supplierApproval',
    },
    suspendSupplier: {
      from: ['ACTIVE'],
      to: 'SUSPENDED',
      by: ['APPROVER'],
      duty: 'supplierSuspension',
      consequences: 'supplier.suspendStopsInvitations',
    },
    // Part of the erasure of a person whom the supplier names (PIPL art. 47), whatever became of the supplier.
    eraseContact: {
      from: [
        ...([
          'UNCONFIRMED',
          'REGISTERED',
          'SUBMITTED',
          'REVIEWED',
          'ACTIVE',
          'RETURNED',
          'REJECTED',
          'SUSPENDED',
          'LAPSED',
        ] as const),
      ],
      to: 'SAME',
      by: [],
      within: ['records.eraseOpenings'],
    },
    reinstateSupplier: { from: ['SUSPENDED'], to: 'ACTIVE', by: ['APPROVER'], duty: 'supplierReinstatement' },
  },
});
