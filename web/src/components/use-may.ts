import type subjects from '../generated/subjects.json';
import { useViewer } from '../lib/viewer.js';
import { buttonOf } from './move-button.js';
import { SUBJECT_FACTS } from './subject-facts.js';

type Subjects = typeof subjects;

/** Whether the reader has a post that takes a move, as its kind declares it. It decides what a page offers, never what may be done. */
export function useMay<Kind extends keyof Subjects>(kind: Kind, move: keyof Subjects[Kind]['moves'] & string): boolean {
  const { holds } = useViewer();
  return holds(...(SUBJECT_FACTS[kind]?.moves[move]?.by ?? []));
}

/** Whether the reader has a post that takes some move of a kind for which a button is enough. */
export function useMayAny(kind: keyof Subjects): boolean {
  const { holds } = useViewer();
  const moves = Object.entries(SUBJECT_FACTS[kind]?.moves ?? {});
  return moves.some(([name, { by }]) => buttonOf(name) !== null && holds(...by));
}
