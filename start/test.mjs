// `npm test`: installs what is missing, runs jest and ends with the line `N passed, N failed`.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';

const run = (command, args) => spawnSync(command, args, { stdio: 'inherit' }).status ?? 1;
if (!existsSync('node_modules') && run('npm', ['ci', '--no-audit', '--no-fund']) !== 0) process.exit(1);
mkdirSync('.cache', { recursive: true });
const out = '.cache/jest.json';
const jest = ['--experimental-vm-modules', 'node_modules/jest/bin/jest.js', '-w', '2', '--json', `--outputFile=${out}`];
const status = run('node', [...jest, ...process.argv.slice(2)]);
const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(readFileSync(out, 'utf8'));
const skipped = numPendingTests > 0 ? `, ${numPendingTests} skipped` : '';
console.log(`${numPassedTests} passed, ${numFailedTests} failed${skipped}`);
process.exit(status !== 0 || numPassedTests === 0 ? 1 : 0);
