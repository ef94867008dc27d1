import { type Said, unsaidOf } from '../../api/kernel/rule.js';
import { ID_PREFIX } from '../../schema/common/ids.js';
import { Contract, type ContractRow } from '../../schema/contracts/contract.js';
import type { Row } from '../../schema/kernel/row.js';
import type { AnySubject, RowOf, StateOf } from '../../schema/kernel/subject.js';

/** The fields of all rows of a purchase, for the tests of rules. */
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

/** A row as a rule finds it: the given fields, and null in every other field that may be empty. */
export function rowOf<S extends AnySubject>(
  subject: S,
  said: Said<S['fields']> & Partial<Omit<Row, 'state'>> & { readonly state: StateOf<S> },
): RowOf<S>;
export function rowOf(subject: AnySubject, said: Readonly<Record<string, unknown>>): object {
  const { rev, acts, createdAt, updatedAt, _t } = bareRow;
  const own = { _id: `${ID_PREFIX[subject.name]}_1`, rev, acts, createdAt, updatedAt, _t };
  return { ...own, ...unsaidOf(subject, Object.keys(said)), ...said };
}

/** A contract in force, without lines. */
export const contractRow: ContractRow = rowOf(Contract, {
  purchaseId: 'pur_1',
  supplierId: 'sup_1',
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
});
