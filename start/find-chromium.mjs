import { aptInstall, mayAptInstall } from './apt-install.mjs';
import { isProgram, onPath } from './on-path.mjs';
import { run } from './run.mjs';

const NAMES = ['chromium', 'google-chrome', 'google-chrome-stable', 'chromium-browser'];
const ELSEWHERE = ['/usr/bin/chromium', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'];

/** A Chromium that runs, for the browser tests; null, with one line of explanation, where there is none. */
export async function findChromium({ env, say }) {
  const found = await firstThatRuns(env);
  if (found || !mayAptInstall(env)) {
    say(found ? `Chromium: ${found}` : 'No Chromium found (set CHROMIUM to one): the browser tests are skipped.');
    return found;
  }
  const problem = await aptInstall(['chromium', 'fonts-noto-cjk'], env, say);
  const installed = await firstThatRuns(env);
  say(
    installed
      ? `Chromium: ${installed}`
      : `No Chromium, and apt-get failed (${problem}): the browser tests are skipped.`,
  );
  return installed;
}

async function firstThatRuns(env) {
  const candidates = [env.CHROMIUM, ...NAMES.map((name) => onPath([name], env)), ...ELSEWHERE];
  for (const candidate of candidates) {
    if (!candidate || !isProgram(candidate)) continue;
    // Ubuntu's chromium-browser may be a script that only says where to get the program.
    const { code, output } = await run(candidate, ['--version'], { env, timeoutMs: 20_000 });
    if (code === 0 && /\d+\.\d+/.test(output)) return candidate;
  }
  return null;
}
