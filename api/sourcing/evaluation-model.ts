import mongoose from 'mongoose';
import { BUSINESS_ROLES } from '../../schema/common/roles.js';
import { evaluation } from '../../schema/sourcing/lifecycle.js';
import { type Actor, holds } from '../kernel/actor.js';
import type { Row } from '../kernel/row.js';
import { decimal, defineSubject, optional, type RowFilter } from '../kernel/subjects.js';

/** An expert's points for one bid; `id` is the bid's. */
export interface BidScoreRow {
  readonly id: string;
  readonly technical: string;
  readonly comment: string | null;
}

/** One expert's scores as they are stored. */
export interface EvaluationRow extends Row {
  readonly purchaseId: string;
  readonly eventId: string;
  readonly expertId: string;
  readonly scores: readonly BidScoreRow[];
  readonly lockedAt: Date;
}

declare module '../kernel/subjects.js' {
  interface SubjectRows {
    Evaluation: EvaluationRow;
  }
}

const score = new mongoose.Schema({ id: String, technical: decimal, comment: optional(String) }, { _id: false });

/** How evaluations are stored and who may see them: staff, never suppliers. */
defineSubject({
  lifecycle: evaluation,
  fields: {
    purchaseId: { type: String, required: true },
    eventId: { type: String, required: true },
    expertId: { type: String, required: true },
    scores: [score],
    lockedAt: { type: Date, required: true },
  },
  indexes: [
    // Scores are given once.
    { key: { eventId: 1, expertId: 1 }, name: 'one-per-expert', unique: true },
    { key: { purchaseId: 1 }, name: 'purchase' },
  ],
  visible,
});

function visible(actor: Actor): RowFilter | null {
  if (actor.audience === 'SYSTEM') return {};
  return actor.audience === 'STAFF' && holds(actor, BUSINESS_ROLES) ? {} : null;
}
