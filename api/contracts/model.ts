import mongoose from 'mongoose';
import { BUSINESS_ROLES } from '../../schema/common/roles.js';
import { contract } from '../../schema/contracts/lifecycle.js';
import { type Actor, holds } from '../kernel/actor.js';
import type { Row } from '../kernel/row.js';
import { decimal, defineSubject, money, optional, type RowFilter } from '../kernel/subjects.js';

/** One line of a contract; its id is that of the event's line it was awarded for. */
export interface ContractLineRow {
  readonly id: string;
  readonly partId: string;
  readonly partNumber: string;
  readonly name: string;
  readonly quantity: string;
  readonly unit: string;
  readonly unitPrice: string;
  readonly total: string;
}

/** A contract as it is stored. */
export interface ContractRow extends Row {
  readonly purchaseId: string;
  readonly number: string;
  readonly title: string;
  readonly awardId: string;
  readonly supplierId: string;
  readonly currency: string;
  readonly lines: readonly ContractLineRow[];
  readonly total: { readonly amount: string; readonly currency: string };
  readonly paymentDays: number;
  readonly deliveryTerms: string;
  readonly validFrom: string;
  readonly validTo: string;
  readonly signedAt: Date | null;
  readonly reviewNote: string | null;
  /** Why it was returned. */
  readonly remark: string | null;
}

declare module '../kernel/subjects.js' {
  interface SubjectRows {
    Contract: ContractRow;
  }
}

const line = new mongoose.Schema(
  {
    id: String,
    partId: String,
    partNumber: String,
    name: String,
    quantity: decimal,
    unit: String,
    unitPrice: decimal,
    total: decimal,
  },
  { _id: false },
);

/** How contracts are stored and who may see them: suppliers their own once it is signed. */
defineSubject({
  lifecycle: contract,
  fields: {
    purchaseId: { type: String, required: true },
    number: { type: String, required: true },
    title: { type: String, required: true },
    awardId: { type: String, required: true },
    supplierId: { type: String, required: true },
    currency: { type: String, required: true },
    lines: [line],
    total: money,
    paymentDays: { type: Number, required: true },
    deliveryTerms: { type: String, required: true },
    validFrom: { type: String, required: true },
    validTo: { type: String, required: true },
    signedAt: optional(Date),
    reviewNote: optional(String),
    remark: optional(String),
  },
  indexes: [
    { key: { number: 1 }, name: 'number', unique: true },
    // One contract for an award, however many people draft at once.
    { key: { awardId: 1 }, name: 'one-per-award', unique: true },
    { key: { purchaseId: 1 }, name: 'purchase' },
    { key: { supplierId: 1, state: 1 }, name: 'supplier' },
    { key: { state: 1, _id: -1 }, name: 'state' },
  ],
  visible,
});

function visible(actor: Actor): RowFilter | null {
  if (actor.audience === 'SYSTEM') return {};
  if (actor.audience === 'STAFF') return holds(actor, BUSINESS_ROLES) ? {} : null;
  if (actor.audience !== 'SUPPLIER' || actor.supplierId === null) return null;
  return { supplierId: actor.supplierId, state: 'ACTIVE' };
}
