import { useApolloClient } from '@apollo/client/react';
import { useEffect, useState } from 'react';
import { ServerTimeDocument } from '../generated/graphql.js';

const TICK_MS = 1_000;

/** How far the server's clock is ahead of this one, in milliseconds; null until the server was asked. */
function useAhead(): number | null {
  const client = useApolloClient();
  const [ahead, setAhead] = useState<number | null>(null);
  useEffect(() => {
    let left = false;
    const sent = Date.now();
    client.query({ query: ServerTimeDocument, fetchPolicy: 'no-cache' }).then(
      ({ data }) => {
        // The answer is about half a round trip old.
        if (data && !left) setAhead(Date.parse(data.serverTime) - (sent + Date.now()) / 2);
      },
      () => undefined,
    );
    return () => {
      left = true;
    };
  }, [client]);
  return ahead;
}

/** The server's time, by which every deadline is judged, in milliseconds and updated every second; null until it is known. */
export function useServerNow(): number | null {
  const ahead = useAhead();
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), TICK_MS);
    return () => clearInterval(timer);
  }, []);
  return ahead === null ? null : now + ahead;
}
