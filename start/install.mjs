import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Halt } from './halt.mjs';
import { ROOT } from './paths.mjs';
import { run } from './run.mjs';

/** Installs the packages of package-lock.json where they are missing or older than it; throws Halt with npm's own message. */
export async function install(say) {
  if (installed()) return;
  say('Installing packages into node_modules (npm ci, about a minute) …');
  // The log level is set because an outer `npm --silent` would also suppress the reason for a failure.
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const { code, output } = await run(npm, ['ci', '--loglevel=warn', '--no-audit', '--no-fund'], { cwd: ROOT });
  if (code !== 0) throw new Halt(`npm ci failed:\n${ends(output)}`);
}

function installed() {
  const record = join(ROOT, 'node_modules', '.package-lock.json');
  return existsSync(record) && statSync(record).mtimeMs >= statSync(join(ROOT, 'package-lock.json')).mtimeMs;
}

/** npm prints the reason first and the path of its log last; its whole manual may stand in between. */
function ends(output) {
  const lines = output.trimEnd().split('\n');
  return lines.length <= 30 ? lines.join('\n') : [...lines.slice(0, 20), '…', ...lines.slice(-3)].join('\n');
}
