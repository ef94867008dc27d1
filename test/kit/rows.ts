import type { ContractRow } from '../../api/contracts/index.js';

/** What all rows of a purchase have, for the tests of rules. */
export const bareRow = {
  rev: 1,
  acts: {},
  createdAt: new Date(0),
  updatedAt: new Date(0),
  _t: { prev: null, salt: '', at: new Date(0) },
  purchaseId: 'pur_1',
  supplierId: 'sup_1',
  remark: null,
};

/** A contract in force, without lines. */
export const contractRow: ContractRow = {
  ...bareRow,
  _id: 'ctr_1',
  state: 'ACTIVE',
  number: 'HT-2026-000001',
  title: 'Gears',
  awardId: 'awd_1',
  currency: 'CNY',
  lines: [],
  total: { amount: '0', currency: 'CNY' },
  paymentDays: 30,
  deliveryTerms: 'To the door',
  validFrom: '2026-03-01',
  validTo: '2026-12-31',
  signedAt: new Date(0),
  reviewNote: null,
};
