import type { DeclaredMove, MoveTable } from './declared-move.js';
import { DECIDING } from './duties.js';
import { longText } from './fields.js';

const note = longText(1_000).optional().about('The opinion of whoever decides; it stands in the entry of the act.');

/** Whether a move decides for what somebody else has prepared and waits for: it waits, with a duty of those who decide. */
export function decidesFor({ duty, toDo, startsFrom }: DeclaredMove): boolean {
  return toDo !== undefined && startsFrom === undefined && duty != null && DECIDING.includes(duty);
}

/** Has every move that decides for something ask for an opinion, which may be left out; whoever decides against it has to give a reason. */
export function withOpinions<Moves extends MoveTable>(moves: Moves): Moves {
  const asking = Object.entries(moves).map(([name, move]) => [
    name,
    decidesFor(move) && !move.asks?.note ? { ...move, asks: { ...move.asks, note } } : move,
  ]);
  return Object.fromEntries(asking) as Moves;
}
