import { useEffect } from 'react';

const EVERY_MS = 1_000;

interface Asked {
  readonly startPolling: (everyMs: number) => void;
  readonly stopPolling: () => void;
}

/** Repeats a query every second, as long as the thing it is about is running. */
export function usePolling({ startPolling, stopPolling }: Asked, runs: boolean): void {
  useEffect(() => {
    if (!runs) return;
    startPolling(EVERY_MS);
    return stopPolling;
  }, [runs, startPolling, stopPolling]);
}
