import type { SubjectName } from '../../schema/common/ids.js';
import type { After } from '../../schema/kernel/declared-move.js';
import { type DeclaredWaiting, type DoneBy, type WaitingDue, waitingMoves } from '../../schema/kernel/derive/tables.js';
import { SUBJECTS } from '../../schema/subjects.js';
import type { Actor } from '../kernel/actor.js';
import type { RowFilter } from '../kernel/subjects.js';

/** A move that somebody has to take before a purchase goes on; its life cycle says who and when. */
export interface Waiting {
  /** The kind whose life cycle has the move. */
  readonly of: SubjectName;
  readonly move: string;
  /** The kind of the rows that wait; different from `of` where the move creates something for them. */
  readonly on: SubjectName;
  readonly states: readonly string[];
  /** Which of these rows wait for this person, where they do not wait for everybody with the role. */
  readonly only?: (actor: Actor, now: Date) => RowFilter;
  /** The work is done where a row of this kind refers to the waiting row by this field. */
  readonly done?: {
    readonly by: SubjectName;
    readonly field: string;
    readonly only?: (actor: Actor) => RowFilter;
    /** Or nothing is to be done, where a row of this kind says so. */
    readonly or?: { readonly by: SubjectName; readonly field: string };
  };
  readonly after?: After;
  readonly due?: WaitingDue;
  /** The same as declared, for whoever asks about the work of others. */
  readonly declared: DeclaredWaiting;
}

/**
 * Every move that waits; an owner's moves wait for everybody who may act for the owner. Moves that are possible at any time (edit, cancel,
 * suspend) are offered on the page and are no to-do.
 */
export const WAITING: readonly Waiting[] = waitingMoves(SUBJECTS).map(waitingOf);

/** A declared move that waits, with its conditions as MongoDB filters. */
export function waitingOf(declared: DeclaredWaiting): Waiting {
  const { done, among, before: _, actedBy, with: __, without: ___, ...waiting } = declared;
  const only = (actor: Actor, now: Date) => ({
    ...openAt(declared, now),
    ...(among !== undefined && { [among]: actor.id }),
    ...(actedBy !== undefined && { [`acts.${actedBy}`]: actor.ref }),
  });
  return { ...waiting, only, ...(done && { done: doneOf(done) }), declared };
}

/** Which rows wait by a move at a moment, whoever they wait for. */
export function openAt({ before, with: set, without }: DeclaredWaiting, now: Date): RowFilter {
  return {
    ...(set !== undefined && { [set]: { $ne: null } }),
    ...(without !== undefined && { [without]: null }),
    ...(before !== undefined && { [before]: { $gt: now } }),
  };
}

function doneOf({ by, field, unless, own, or }: DoneBy): NonNullable<Waiting['done']> {
  const where = { by, field, ...(or && { or }) };
  if (own === undefined && unless.length === 0) return where;
  const [state, ...more] = unless;
  const others = more.length === 0 ? { $ne: state } : { $nin: [...unless] };
  const counts = state === undefined ? {} : { state: others };
  return { ...where, only: (actor) => ({ ...counts, ...(own !== undefined && { [own]: actor.id }) }) };
}
