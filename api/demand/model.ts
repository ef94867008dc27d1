import mongoose from 'mongoose';
import { BUSINESS_ROLES } from '../../schema/common/roles.js';
import { requisition } from '../../schema/demand/lifecycle.js';
import { type Actor, holds } from '../kernel/actor.js';
import { type OwnedRow, ownedFields, ownedIndexes } from '../kernel/owners/owned-row.js';
import { decimal, defineSubject, money, optional, type RowFilter } from '../kernel/subjects.js';

/** One line of a requisition: the part as it stood in the catalogue when the line was written. */
export interface RequisitionLineRow {
  readonly id: string;
  readonly partId: string;
  readonly partNumber: string;
  readonly name: string;
  readonly unit: string;
  readonly quantity: string;
  /** Calendar day YYYY-MM-DD. */
  readonly neededOn: string;
  readonly estimatedPrice: string | null;
}

/** A requisition as it is stored. */
export interface RequisitionRow extends OwnedRow {
  readonly number: string;
  readonly title: string;
  readonly purpose: string | null;
  readonly currency: string;
  readonly requestedById: string;
  readonly lines: readonly RequisitionLineRow[];
  /** Null while a line has no estimate. */
  readonly estimatedTotal: { readonly amount: string; readonly currency: string } | null;
  /** What the approver wrote. */
  readonly remark: string | null;
  readonly purchaseId: string | null;
}

declare module '../kernel/subjects.js' {
  interface SubjectRows {
    Requisition: RequisitionRow;
  }
}

const line = new mongoose.Schema(
  {
    id: String,
    partId: String,
    partNumber: String,
    name: String,
    unit: String,
    quantity: decimal,
    neededOn: String,
    estimatedPrice: decimal,
  },
  { _id: false },
);

/** How requisitions are stored and who may see them: staff who work on purchases or supervise them, never suppliers. */
defineSubject({
  lifecycle: requisition,
  fields: {
    number: { type: String, required: true },
    title: { type: String, required: true },
    purpose: optional(String),
    currency: { type: String, required: true },
    requestedById: { type: String, required: true },
    ...ownedFields,
    lines: [line],
    estimatedTotal: money,
    remark: optional(String),
    purchaseId: optional(String),
  },
  indexes: [
    { key: { number: 1 }, name: 'number', unique: true },
    { key: { state: 1, _id: -1 }, name: 'state' },
    { key: { requestedById: 1, _id: -1 }, name: 'requestedBy' },
    { key: { purchaseId: 1 }, name: 'purchase' },
    ...ownedIndexes,
  ],
  visible,
});

function visible(actor: Actor): RowFilter | null {
  if (actor.audience === 'SYSTEM') return {};
  return actor.audience === 'STAFF' && holds(actor, BUSINESS_ROLES) ? {} : null;
}
