import { textIn } from './read-state.js';
import type { DossierState, FoldedSubject } from './state.js';

/** A folded subject with its id. */
export interface Folded extends FoldedSubject {
  readonly id: string;
}

/** The subjects of a kind by id, which is the order in which they were created. */
export function foldedOf(state: DossierState, type: string): Folded[] {
  return Object.entries(state.subjects)
    .filter(([, subject]) => subject.type === type)
    .map(([id, subject]) => ({ id, ...subject }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Whether the bids of the purchase have been opened; before that, nobody may learn who bids or how many. */
export function isOpened(state: DossierState): boolean {
  return foldedOf(state, 'SourcingEvent').some((event) => textIn(event.state, 'openedAt') !== null);
}
