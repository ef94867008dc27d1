import type { AnySubject } from '../subject.js';
import { waitingMoves } from './tables.js';

/** Fields of every row that are never shown under their own name. */
const OF_EVERY_ROW = ['state'];

/**
 * The keys of the texts that a declared kind needs, in the messages of its module: its name, its states, its moves with what they cause,
 * what is said where what they are about is absent, and who waits for them, and its fields.
 */
export function textsOfKind(subject: AnySubject): string[] {
  const { name, states, moves, fields, facts = [] } = subject;
  const caused = Object.values(moves).flatMap(({ consequences, absent, waitsFor = {} }) =>
    [consequences, absent, ...Object.values(waitsFor)].filter((key) => key !== undefined),
  );
  const shown = [...Object.keys(fields), ...OF_EVERY_ROW, ...facts];
  return [
    ...new Set([
      `subject.${name}`,
      ...Object.keys(states).map((state) => `state.${name}.${state}`),
      ...Object.keys(moves).map((move) => `move.${move}`),
      ...waitingMoves([subject]).map(({ move }) => `toDo.${move}`),
      ...caused,
      ...shown.map((field) => `field.${name}.${field}`),
    ]),
  ];
}
