import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from './paths.mjs';
import { pureTests } from './pure-tests.mjs';

// `npm run test:pure` runs every test that needs no database, queue, browser or build; further arguments are passed to jest.
const jest = [
  '--experimental-vm-modules',
  '--disable-warning=ExperimentalWarning',
  join(ROOT, 'node_modules/jest/bin/jest.js'),
];
const args = [...jest, '-w', '2', ...process.argv.slice(2), '--runTestsByPath', ...pureTests()];
const { status } = spawnSync(process.execPath, args, { cwd: ROOT, stdio: 'inherit' });
process.exit(status ?? 1);
