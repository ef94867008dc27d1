import { SYSTEM_ACTOR } from '../../api/kernel/actor.js';
import type { Given } from '../../api/kernel/command.js';
import { type Said, unsaidOf } from '../../api/kernel/rule.js';
import { ID_PREFIX, type SubjectName } from '../../schema/common/ids.js';
import { Contract, type ContractRow } from '../../schema/contracts/contract.js';
import type { AsksOf } from '../../schema/kernel/declared-move.js';
import type { Row } from '../../schema/kernel/row.js';
import type { AnySubject, InputOf, MoveOf, RowOf, StateOf } from '../../schema/kernel/subject.js';

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

/** The parsed input of a move: what is given, null in every other field that may be left out, and the key, version and id of no matter. */
export function inputFor<S extends AnySubject, Name extends MoveOf<S>>(
  subject: S,
  move: Name,
  said: Said<AsksOf<S['moves'][Name]>> & Partial<InputOf<S, Name>>,
): InputOf<S, Name>;
export function inputFor(subject: AnySubject, move: string, said: Readonly<Record<string, unknown>>): object {
  const { name, short, moves } = subject;
  const { from = null, asks = {} } = moves[move] ?? {};
  const head = from === null ? {} : { rev: 1, [`${short}Id`]: `${ID_PREFIX[name]}_1` };
  const unsaid = Object.fromEntries(Object.keys(asks).map((field) => [field, null]));
  return { key: 'a-key-of-8', ...head, ...unsaid, ...said };
}

/**
 * What `decide` is given besides row and input: what is said, otherwise the time 0, the system as actor, no facts, nothing prepared, the ids
 * of `rowOf`, and the first running number of 2026.
 */
export function givenFor<Facts = null, Prepared = null>(said: Partial<Given<Facts, Prepared>>): Given<Facts, Prepared>;
export function givenFor(said: object): object {
  return {
    ...{ now: new Date(0), actor: SYSTEM_ACTOR, facts: null, prepared: null },
    mint: (kind: SubjectName) => `${ID_PREFIX[kind]}_1`,
    number: (prefix: string) => `${prefix}-2026-000001`,
    ...said,
  };
}

/** The tax of a line that has none, for the tests of what is not about tax. */
export const untaxedLine = { taxRate: '0', net: '0', tax: '0' };

/** What lines of contracts and orders say of their part, without tax. */
export const gear = { partId: 'prt_1', partNumber: 'QT-1', name: 'Gear', unit: 'pc', ...untaxedLine };

/** What a document says of tax where none is charged. */
export const untaxed = {
  priceBasis: 'WITH_TAX' as const,
  net: { amount: '0', currency: 'CNY' },
  tax: { amount: '0', currency: 'CNY' },
};

/** The same of an invoice that is no tax invoice. */
export const untaxedPaper = { ...untaxed, kind: 'OTHER' as const, invoiceCode: null, issuedOn: '2026-01-05' };

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
  ...untaxed,
  total: { amount: '0', currency: 'CNY' },
  paymentDays: 30,
  deliveryTerms: 'To the door',
  validFrom: '2026-03-01',
  validTo: '2026-12-31',
  signedAt: new Date(0),
});
