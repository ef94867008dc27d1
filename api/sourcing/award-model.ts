import { BUSINESS_ROLES } from '../../schema/common/roles.js';
import { award } from '../../schema/sourcing/lifecycle.js';
import { type Actor, holds } from '../kernel/actor.js';
import type { Row } from '../kernel/row.js';
import { defineSubject, money, optional, type RowFilter } from '../kernel/subjects.js';
import type { Amount } from './model.js';

/** An award as it is stored. */
export interface AwardRow extends Row {
  readonly purchaseId: string;
  readonly number: string;
  readonly eventId: string;
  readonly bidId: string;
  readonly supplierId: string;
  readonly total: Amount;
  readonly justification: string | null;
  readonly firstRanked: boolean;
  /** What the approver wrote. */
  readonly remark: string | null;
  readonly recommendedById: string;
  readonly approvedAt: Date | null;
}

declare module '../kernel/subjects.js' {
  interface SubjectRows {
    Award: AwardRow;
  }
}

/** How awards are stored and who may see them: suppliers their own once approved. */
defineSubject({
  lifecycle: award,
  fields: {
    purchaseId: { type: String, required: true },
    number: { type: String, required: true },
    eventId: { type: String, required: true },
    bidId: { type: String, required: true },
    supplierId: { type: String, required: true },
    total: money,
    justification: optional(String),
    firstRanked: { type: Boolean, required: true },
    remark: optional(String),
    recommendedById: { type: String, required: true },
    approvedAt: optional(Date),
  },
  indexes: [
    { key: { number: 1 }, name: 'number', unique: true },
    { key: { eventId: 1 }, name: 'event' },
    { key: { purchaseId: 1 }, name: 'purchase' },
    { key: { state: 1, _id: -1 }, name: 'state' },
    { key: { supplierId: 1, state: 1 }, name: 'supplier' },
  ],
  visible,
});

function visible(actor: Actor): RowFilter | null {
  if (actor.audience === 'SYSTEM') return {};
  if (actor.audience === 'STAFF') return holds(actor, BUSINESS_ROLES) ? {} : null;
  if (actor.audience !== 'SUPPLIER' || actor.supplierId === null) return null;
  return { supplierId: actor.supplierId, state: 'APPROVED' };
}
