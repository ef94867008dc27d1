import { useEffect } from 'react';

const EVERY_MS = 1_000;

interface Asked {
  readonly startPolling: (everyMs: number) => void;
  readonly stopPolling: () => void;
}

/** Asks a question again each second as long as what it is about runs. */
export function usePolling({ startPolling, stopPolling }: Asked, runs: boolean): void {
  useEffect(() => {
    if (!runs) return;
    startPolling(EVERY_MS);
    return stopPolling;
  }, [runs, startPolling, stopPolling]);
}
