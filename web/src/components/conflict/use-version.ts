import { useCallback, useRef, useState } from 'react';
import type { Version } from '../drafts/kept.js';

/** What a form changes: the subject, in the version that its page knows. */
export interface Changed {
  readonly id: string;
  readonly rev: number;
}

/**
 * The version of a subject with which a form was opened and for which it is sent, however much its page has learnt since. `newer` is the
 * present version where that differs; `settle` says that the reader has seen it.
 */
export function useVersion<Values>(of: Changed | undefined, values: Values) {
  const newest: Version<Values> | null = of ? { rev: of.rev, values } : null;
  const [opened, setOpened] = useState(newest);
  const latest = useRef(newest);
  latest.current = newest;
  const back = useCallback((over: Version<Values> | null) => setOpened(over ?? latest.current), []);
  const settle = useCallback(() => setOpened(latest.current), []);
  const newer = newest && opened && newest.rev !== opened.rev ? newest : null;
  return { opened, newer, back, settle };
}
