const EVERY_MS = 100;

/** Watches how late this process comes to its own timers, in milliseconds: so long everybody waits at least, whatever was asked. */
export function watchLag(): () => number {
  let last = performance.now();
  let lag = 0;
  setInterval(() => {
    const now = performance.now();
    // It falls slowly, so that one quiet moment in a crowd lets in no crowd.
    lag = Math.max(now - last - EVERY_MS, lag * 0.7);
    last = now;
  }, EVERY_MS).unref();
  return () => Math.max(lag, performance.now() - last - EVERY_MS);
}
