import type subjects from '../generated/subjects.json';
import { useViewer } from '../lib/viewer.js';
import { SUBJECT_FACTS } from './subject-facts.js';

type Subjects = typeof subjects;

/** Whether the reader has a post that takes a move, as its kind declares it. It decides what a page offers, never what may be done. */
export function useMay<Kind extends keyof Subjects>(kind: Kind, move: keyof Subjects[Kind]['moves'] & string): boolean {
  const { holds } = useViewer();
  return holds(...(SUBJECT_FACTS[kind]?.moves[move]?.by ?? []));
}
