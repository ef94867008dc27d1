import { isProgram } from './on-path.mjs';
import { run, tail } from './run.mjs';

const APT = '/usr/bin/apt-get';

/** Whether system packages may be installed: only as root, on Debian or Ubuntu, in continuous integration. */
export function mayAptInstall(env) {
  return env.CI === 'true' && process.getuid?.() === 0 && isProgram(APT);
}

/** Installs system packages; returns null, or why that failed. */
export async function aptInstall(packages, env, say) {
  say(`Installing ${packages.join(', ')} (apt-get) …`);
  // RUNLEVEL=1 keeps the packages from starting services.
  const quiet = { ...env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' };
  const updated = await run(APT, ['update', '-q'], { env: quiet });
  if (updated.code !== 0) return tail(updated.output, 5);
  const done = await run(APT, ['install', '-y', '-q', '--no-install-recommends', ...packages], { env: quiet });
  return done.code === 0 ? null : tail(done.output, 5);
}
