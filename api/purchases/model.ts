import { BUSINESS_ROLES } from '../../schema/common/roles.js';
import { purchase } from '../../schema/purchases/lifecycle.js';
import { type Actor, holds } from '../kernel/actor.js';
import { type OwnedRow, ownedFields, ownedIndexes } from '../kernel/owners/owned-row.js';
import { defineSubject, type RowFilter } from '../kernel/subjects.js';

/** A purchase as it is stored: the thread; what it holds together is found by `purchaseId`. */
export interface PurchaseRow extends OwnedRow {
  /** Its own id, so that its entries stand under it too. */
  readonly purchaseId: string;
  readonly number: string;
  readonly title: string;
  readonly method: string;
  readonly currency: string;
  readonly eventId: string;
  readonly requisitionIds: readonly string[];
}

declare module '../kernel/subjects.js' {
  interface SubjectRows {
    Purchase: PurchaseRow;
  }
}

/** How purchases are stored and who may see them: staff who work on purchases or supervise them. */
defineSubject({
  lifecycle: purchase,
  fields: {
    purchaseId: { type: String, required: true },
    number: { type: String, required: true },
    title: { type: String, required: true },
    method: { type: String, required: true },
    currency: { type: String, required: true },
    ...ownedFields,
    eventId: { type: String, required: true },
    requisitionIds: [String],
  },
  indexes: [
    { key: { number: 1 }, name: 'number', unique: true },
    { key: { state: 1, _id: -1 }, name: 'state' },
    { key: { requisitionIds: 1 }, name: 'requisitions' },
    ...ownedIndexes,
  ],
  visible,
});

function visible(actor: Actor): RowFilter | null {
  if (actor.audience === 'SYSTEM') return {};
  return actor.audience === 'STAFF' && holds(actor, BUSINESS_ROLES) ? {} : null;
}
