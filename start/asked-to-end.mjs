const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * Resolves when this program is asked to end: by a signal, or because the npm that runs it is gone. npm passes a signal to a shell, which
 * ends without passing it on. Later signals are ignored, since Ctrl-C in a terminal arrives twice under npm.
 */
export function askedToEnd(env) {
  return new Promise((resolve) => {
    for (const signal of SIGNALS) process.on(signal, () => resolve(null));
    if (!env.npm_lifecycle_event) return;
    const parent = process.ppid;
    setInterval(() => process.ppid !== parent && resolve(null), 500).unref();
  });
}
