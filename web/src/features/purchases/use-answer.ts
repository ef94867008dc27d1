import type { ErrorLike } from '@apollo/client';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

/** The state of a question: the last answer stays while the next is awaited. */
export interface Answer<T> {
  readonly data: T | undefined;
  readonly error: ErrorLike | undefined;
  readonly loading: boolean;
  readonly refetch: () => Promise<unknown>;
}

/**
 * Asks whenever `question` or the language of the answers changes, and shows the newest answer; one that comes late, after another was asked for, is dropped. While one is
 * awaited no second is sent, and afterwards only the last of those that came meanwhile, so that dragging a slider does not queue a question
 * for each position.
 */
export function useAnswer<T>(question: string, ask: () => Promise<T>): Answer<T> {
  const { i18n } = useTranslation();
  const key = `${i18n.language} ${question}`;
  const [answer, setAnswer] = useState<{ readonly data: T | undefined; readonly error: ErrorLike | undefined }>({
    data: undefined,
    error: undefined,
  });
  const [loading, setLoading] = useState(true);
  const latest = useRef({ ask, key });
  latest.current = { ask, key };
  const running = useRef<Promise<void> | null>(null);
  const alive = useRef(true);
  const run = useCallback((): Promise<void> => {
    if (running.current) return running.current;
    const go = async () => {
      for (let asked = ''; asked !== latest.current.key; ) {
        asked = latest.current.key;
        setLoading(true);
        const next = await latest.current.ask().then(
          (data) => ({ data, error: undefined }),
          (error: ErrorLike) => ({ error }),
        );
        if (!alive.current) return;
        setAnswer((before) => ({ data: before.data, ...next }));
      }
      setLoading(false);
    };
    running.current = go().finally(() => {
      running.current = null;
    });
    return running.current;
  }, []);
  useEffect(() => {
    alive.current = true;
    return () => {
      alive.current = false;
    };
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again when the question changes, not when its function does
  useEffect(() => void run(), [key, run]);
  return { ...answer, loading, refetch: run };
}
