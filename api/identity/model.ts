import mongoose from 'mongoose';
import { ADMIN_ROLES, BUSINESS_ROLES, type Role } from '../../schema/common/roles.js';
import { account, unit } from '../../schema/identity/lifecycle.js';
import { holds } from '../kernel/actor.js';
import type { Row } from '../kernel/row.js';
import { defineSubject, optional } from '../kernel/subjects.js';

/** An organisation unit. */
export interface UnitRow extends Row {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string | null;
  readonly parentId: string | null;
  /** The account that heads it; null where none is named. */
  readonly headId: string | null;
}

/** An account of a person. */
export interface AccountRow extends Row {
  readonly audience: 'STAFF' | 'SUPPLIER';
  readonly login: string;
  readonly name: string;
  readonly language: 'zh' | 'en';
  readonly roles: readonly Role[];
  readonly unitId: string | null;
  readonly supplierId: string | null;
  /** The pseudonym under which the trail knows the person; all accounts of a person of the staff have the same. */
  readonly ref: string;
  /** Whose account it is (工号); null for suppliers' accounts and once it is erased. */
  readonly personnelNumber: string | null;
  /** Where a person of the staff is mailed a one-time code; null for suppliers' accounts, whose firm has an address. */
  readonly email: string | null;
  /** The login that was asked for and is not given before the firm's address is confirmed; null for all others. */
  readonly wantedLogin: string | null;
  /** The pseudonyms under which the account acted before its personnel number was put right. */
  readonly formerRefs: readonly FormerRef[];
  /** Commitment to the stored hash of what the account signs in with; null where there is none yet. Sign-in compares. */
  readonly credential: string | null;
  /** Until when its one-time code can be used; null once the person has chosen a password, and where there was no code. */
  readonly codeUntil: Date | null;
}

/** A pseudonym that an account had until its personnel number was put right. */
export interface FormerRef {
  readonly id: string;
  readonly until: Date;
  /** Whether it is somebody else's: then which of its acts were this account's is not known. */
  readonly shared: boolean;
}

declare module '../kernel/subjects.js' {
  interface SubjectRows {
    Unit: UnitRow;
    Account: AccountRow;
  }
}

defineSubject({
  lifecycle: unit,
  fields: {
    code: String,
    name: String,
    nameEn: optional(String),
    parentId: optional(String),
    headId: optional(String),
  },
  indexes: [{ key: { code: 1 }, unique: true }],
  visible: ({ audience }) => (audience === 'STAFF' || audience === 'SYSTEM' ? {} : null),
});

defineSubject({
  lifecycle: account,
  fields: {
    audience: String,
    login: String,
    name: String,
    language: String,
    roles: [String],
    unitId: optional(String),
    supplierId: optional(String),
    ref: String,
    personnelNumber: optional(String),
    email: optional(String),
    wantedLogin: optional(String),
    formerRefs: [new mongoose.Schema({ id: String, until: Date, shared: Boolean }, { _id: false })],
    credential: optional(String),
    codeUntil: optional(Date),
  },
  indexes: [
    { key: { login: 1 }, unique: true },
    { key: { ref: 1 }, name: 'person' },
    { key: { personnelNumber: 1 }, name: 'personnel-number' },
    { key: { 'formerRefs.id': 1 }, name: 'former' },
    { key: { roles: 1 } },
    { key: { supplierId: 1 } },
  ],
  visible: (actor) => {
    if (holds(actor, ['NEWCOMER'])) return { _id: actor.id };
    if (actor.audience === 'SYSTEM' || holds(actor, [...ADMIN_ROLES, ...BUSINESS_ROLES])) return {};
    if (actor.audience === 'SUPPLIER') return { supplierId: actor.supplierId };
    if (actor.audience === 'STAFF') return { _id: actor.id };
    return null;
  },
  person: (row) => ('ref' in row && typeof row.ref === 'string' ? row.ref : null),
});
