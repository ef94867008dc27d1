import mongoose from 'mongoose';
import { attempt, reading } from '../../schema/accesses/lifecycle.js';
import { WATCHERS } from '../../schema/common/roles.js';
import { type Actor, holds } from '../kernel/actor.js';
import type { Row } from '../kernel/row.js';
import { defineSubject, optional, type RowFilter } from '../kernel/subjects.js';

/** A look at something sensitive, as it is stored. It belongs to no purchase, whose readers need not know who looks into it. */
export interface ReadingRow extends Row {
  readonly kind:
    | 'BANK_ACCOUNT'
    | 'MAIL_LINK'
    | 'BUNDLE'
    | 'FILE'
    | 'STATE'
    | 'STATE_AUDIT'
    | 'PERSON_DAY'
    | 'EVENT_LOG';
  /** Ids of what was looked at; of a person's day, the person's pseudonym. */
  readonly about: readonly string[];
  readonly readerId: string | null;
  readonly operator: string | null;
  readonly reason: string | null;
  /** The day of the person's, YYYY-MM-DD. */
  readonly day: string | null;
  readonly sha256: string | null;
}

/** The refused attempts of one person at one act in one hour. */
export interface AttemptRow extends Row {
  /** Id among the denials: person, act, why not and hour. */
  readonly hour: string;
  readonly accountId: string;
  /** `module.move`. */
  readonly act: string;
  readonly about: string | null;
  /** Message key of the first refusal, and what its message names. */
  readonly refusal: string;
  readonly refusalParams: Readonly<Record<string, string>>;
  readonly count: number;
  readonly firstAt: Date;
  readonly lastAt: Date;
}

declare module '../kernel/subjects.js' {
  interface SubjectRows {
    Reading: ReadingRow;
    Attempt: AttemptRow;
  }
}

const text = { type: String, required: true };

defineSubject({
  lifecycle: reading,
  fields: {
    kind: text,
    about: [String],
    readerId: optional(String),
    operator: optional(String),
    reason: optional(String),
    day: optional(String),
    sha256: optional(String),
  },
  indexes: [
    { key: { about: 1, _id: -1 }, name: 'about' },
    { key: { readerId: 1, _id: -1 }, name: 'reader' },
    { key: { kind: 1, _id: -1 }, name: 'kind' },
  ],
  visible: (actor) => (watches(actor) ? {} : ownReadings(actor)),
});

defineSubject({
  lifecycle: attempt,
  fields: {
    hour: text,
    accountId: text,
    act: text,
    about: optional(String),
    refusal: text,
    refusalParams: { type: mongoose.Schema.Types.Mixed, required: true },
    count: { type: Number, required: true },
    firstAt: { type: Date, required: true },
    lastAt: { type: Date, required: true },
  },
  // However many workers record the same at once, it is recorded once.
  indexes: [
    { key: { hour: 1 }, name: 'hour', unique: true },
    { key: { refusal: 1, _id: -1 }, name: 'refusal' },
  ],
  visible: (actor) => (watches(actor) ? {} : null),
});

function watches(actor: Actor): boolean {
  return actor.audience === 'SYSTEM' || (actor.audience === 'STAFF' && holds(actor, WATCHERS));
}

function ownReadings(actor: Actor): RowFilter | null {
  // One's own readings, and who read one's own days.
  return actor.audience === 'STAFF' ? { $or: [{ readerId: actor.id }, { about: actor.ref }] } : null;
}
