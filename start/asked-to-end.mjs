const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * Resolves when this program is asked to end: by a signal, or because the npm that runs it is gone. npm hands a signal to a
 * shell, and the shell ends without handing it on. Later signals are ignored: Ctrl-C in a terminal comes twice under npm.
 */
export function askedToEnd(env) {
  return new Promise((resolve) => {
    for (const signal of SIGNALS) process.on(signal, () => resolve(null));
    if (!env.npm_lifecycle_event) return;
    const parent = process.ppid;
    setInterval(() => process.ppid !== parent && resolve(null), 500).unref();
  });
}
