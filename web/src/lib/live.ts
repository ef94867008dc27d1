import { createClient } from 'graphql-sse';
import { useEffect, useRef } from 'react';
import { currentSession, renew } from './session.js';

/**
 * Calls `onChange` whenever the server says that something changed, for as long as the page is open; `null` listens to nothing. Live
 * updates contain no data; the page then asks again for what it shows.
 */
export function useLive(query: string | null, variables: Readonly<Record<string, string>>, onChange: () => void): void {
  const latest = useRef(onChange);
  latest.current = onChange;
  const text = JSON.stringify(variables);
  useEffect(() => {
    if (query === null) return;
    const stream = createClient({
      url: '/graphql/stream',
      retryAttempts: 1_000,
      headers: async () => {
        if (currentSession().accessToken === null) await renew(currentSession().audience);
        return { authorization: `Bearer ${currentSession().accessToken}` };
      },
    });
    const end = stream.subscribe(
      { query, variables: JSON.parse(text) },
      {
        next: () => latest.current(),
        error: () => undefined,
        complete: () => undefined,
      },
    );
    return () => {
      end();
      stream.dispose();
    };
  }, [query, text]);
}
