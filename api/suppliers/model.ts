import { BUSINESS_ROLES } from '../../schema/common/roles.js';
import { supplier } from '../../schema/suppliers/lifecycle.js';
import { type Actor, holds } from '../kernel/actor.js';
import type { Row } from '../kernel/row.js';
import { defineSubject, optional, type RowFilter } from '../kernel/subjects.js';

/** A supplier of the enterprise. */
export interface SupplierRow extends Row {
  readonly number: string;
  readonly name: string;
  readonly nameEn: string | null;
  /** Normalised: half width, upper case, without blanks. */
  readonly creditCode: string;
  readonly creditCodeValid: boolean;
  readonly legalRepresentative: string | null;
  /** Calendar day YYYY-MM-DD. */
  readonly foundedOn: string | null;
  readonly address: string | null;
  readonly contactName: string | null;
  readonly contactPhone: string | null;
  readonly contactEmail: string | null;
  readonly bankName: string | null;
  readonly bankAccount: string | null;
  readonly categoryIds: readonly string[];
  /** When whoever reads the mail of the contact said so. */
  readonly addressConfirmedAt: Date | null;
  /** That the credit code is its own: from when its address is confirmed until it is rejected or its registration lapses. */
  readonly holdsCode: boolean;
  readonly pledgeAcceptedAt: Date | null;
  /** What the reviewer leaves for whoever approves; not for the supplier. */
  readonly reviewNote: string | null;
  /** Why it was returned, rejected or suspended; the supplier reads it. */
  readonly remark: string | null;
}

declare module '../kernel/subjects.js' {
  interface SubjectRows {
    Supplier: SupplierRow;
  }
}

defineSubject({
  lifecycle: supplier,
  fields: {
    number: { type: String, required: true },
    name: { type: String, required: true },
    nameEn: optional(String),
    creditCode: { type: String, required: true },
    creditCodeValid: { type: Boolean, required: true },
    legalRepresentative: optional(String),
    foundedOn: optional(String),
    address: optional(String),
    contactName: optional(String),
    contactPhone: optional(String),
    contactEmail: optional(String),
    bankName: optional(String),
    bankAccount: optional(String),
    categoryIds: { type: [String], required: true },
    addressConfirmedAt: optional(Date),
    holdsCode: { type: Boolean, required: true },
    pledgeAcceptedAt: optional(Date),
    reviewNote: optional(String),
    remark: optional(String),
  },
  indexes: [
    // The fence against two firms of one code.
    { key: { creditCode: 1 }, name: 'creditCode', unique: true, partialFilterExpression: { holdsCode: true } },
    { key: { creditCode: 1, _id: 1 }, name: 'registrations' },
    { key: { number: 1 }, name: 'number', unique: true },
    { key: { state: 1, _id: -1 }, name: 'state' },
  ],
  visible,
});

function visible(actor: Actor): RowFilter | null {
  if (actor.audience === 'SYSTEM') return {};
  if (actor.audience === 'SUPPLIER') return actor.supplierId === null ? null : { _id: actor.supplierId };
  return actor.audience === 'STAFF' && holds(actor, BUSINESS_ROLES) ? {} : null;
}
