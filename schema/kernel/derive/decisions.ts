import type { DeclaredMove } from '../declared-move.js';
import { DUTY_PAIRS, type Duty } from '../duties.js';
import { decidesFor } from '../opinion.js';
import type { AnySubject } from '../subject.js';
import { type DeclaredWaiting, waitingMoves } from './tables.js';

/** A decision that a subject waits for: the move by which somebody decides for it, and the duty that comes with it. */
export interface DeclaredDecision extends DeclaredWaiting {
  readonly duty: Duty;
}

/**
 * Every decision on what somebody else has prepared: a move of the subject's own life cycle that waits, with a duty of those who decide.
 *
 *     approvePayment: { from: ['REQUESTED'], duty: 'paymentApproval', toDo: {} }
 *  -> { of: 'Payment', move: 'approvePayment', on: 'Payment', states: ['REQUESTED'], duty: 'paymentApproval' }
 */
export function decisionsOf(subjects: readonly AnySubject[]): DeclaredDecision[] {
  return waitingMoves(subjects).flatMap((waiting) => {
    const move = subjects.find(({ name }) => name === waiting.of)?.moves[waiting.move];
    return move?.duty && decidesFor(move) ? [{ ...waiting, duty: move.duty }] : [];
  });
}

/**
 * The moves by which a decision is taken against what waits for it in a state: those that its people take from there instead, each of which
 * requires a reason.
 */
export function movesAgainst({ moves }: AnySubject, { move, states, with: field }: DeclaredDecision): string[] {
  const posts = moves[move]?.by ?? [];
  const isAgainst = ({ from, by, toDo, asks, shownWith }: DeclaredMove) =>
    toDo === undefined &&
    asks?.reason?.isOptional === false &&
    states.some((state) => from?.includes(state)) &&
    posts.every((post) => by.includes(post)) &&
    (field === undefined) === (shownWith === undefined);
  const against = Object.entries(moves).filter(([, one]) => isAgainst(one));
  // What can be taken back and refused by one move has no other.
  const others = against.filter(([, { takesBack }]) => !takesBack);
  return (others.length > 0 ? others : against).map(([name]) => name);
}

/** Why another person decides: message keys of the reasons for which those who did what comes before may not have the duty. */
export function whyAnother(duty: Duty): readonly string[] {
  return [...new Set(DUTY_PAIRS.flatMap(({ duties: [, later], why }) => (later === duty ? [why] : [])))];
}
