import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './paths.mjs';
import { readJson } from './run-file.mjs';

/**
 * Runs jest, with its own report on the terminal, and counts: `{ passed, failed, skipped }`. A file that does not even load counts as one
 * failure. `keep` is given the process, so that it can be ended.
 */
export async function runJest({ args, env, folder, keep }) {
  const report = join(folder, 'jest.json');
  rmSync(report, { force: true });
  const child = spawn(
    process.execPath,
    [
      ...[
        '--experimental-vm-modules',
        '--disable-warning=ExperimentalWarning',
        join(ROOT, 'node_modules/jest/bin/jest.js'),
      ],
      ...['-w', '2', '--json', `--outputFile=${report}`, ...args],
    ],
    // The summary as JSON goes to the file and, needlessly, to the standard output; the readable report goes to the standard error.
    { cwd: ROOT, env, detached: true, stdio: ['ignore', 'ignore', 'inherit'] },
  );
  const ended = new Promise((resolve) => child.once('close', resolve));
  keep({
    async stop() {
      // The whole process group, so that jest's workers and what they started end too.
      if (child.exitCode === null && child.signalCode === null) process.kill(-child.pid, 'SIGKILL');
      await ended;
    },
  });
  const code = await ended;
  const result = readJson(report);
  if (!result) return { passed: 0, failed: 1, skipped: 0 };
  const failed = result.numFailedTests + result.numRuntimeErrorTestSuites;
  return {
    passed: result.numPassedTests,
    failed: code !== 0 && failed === 0 ? 1 : failed,
    skipped: result.numPendingTests + result.numTodoTests,
  };
}
