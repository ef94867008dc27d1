import { useCallback, useEffect, useState } from 'react';
import { ask, type Variables } from './api.js';

/** What a page knows of a request: its answer, its error, and how to ask again. */
export interface Asked<T> {
  readonly data: T | null;
  readonly error: Error | null;
  readonly loading: boolean;
  readonly again: () => void;
}

/** Asks when the page opens and whenever the variables change; an answer that comes too late is dropped. */
export function useAsk<T>(query: string, variables: Variables = {}): Asked<T> {
  const [state, setState] = useState<Omit<Asked<T>, 'again'>>({ data: null, error: null, loading: true });
  const [turn, setTurn] = useState(0);
  const text = JSON.stringify(variables);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `turn` asks again
  useEffect(() => {
    let wanted = true;
    setState((before) => ({ ...before, loading: true }));
    ask<T>(query, JSON.parse(text)).then(
      (data) => wanted && setState({ data, error: null, loading: false }),
      (error: Error) => wanted && setState((before) => ({ data: before.data, error, loading: false })),
    );
    return () => {
      wanted = false;
    };
  }, [query, text, turn]);
  return { ...state, again: useCallback(() => setTurn((before) => before + 1), []) };
}
